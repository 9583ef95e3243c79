"""What the browser is allowed beside the files of the pages themselves."""

# What Plot writes into each chart that it draws; it is the same for all of them, since static/charts.js gives all one
# class. Its text is in the test of the browser that finds this hash.
PLOT_STYLE = "sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM="
