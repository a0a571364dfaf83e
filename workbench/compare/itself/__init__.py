"""An article against itself: only where the grammar ties the parts together is anything said not to fit."""
