# `sam build` asks for one target a function and layer. The one build makes them all; a target copies its own.
# What is copied is the folder that the resource names as its Artifact in template.yaml.

folder = $(shell echo $* | sed 's/\([a-z]\)\([A-Z]\)/\1-\2/g' | tr A-Z a-z)/target/artifact

build-%Function: built
	cp -R functions/$(folder)/. $(ARTIFACTS_DIR)

build-%Layer: built
	cp -R layers/$(folder)/. $(ARTIFACTS_DIR)

.PHONY: built
built:
	@./build
