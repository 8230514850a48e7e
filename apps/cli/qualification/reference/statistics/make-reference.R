# Writes expected/extra.json and its data sets: R's answers on more data than the first references hold.
# Run in this directory: Rscript make-reference.R   (R 4.2.2; survival 3.5-3; cmprsk 2.2-11; jsonlite)
suppressMessages({ library(survival); library(cmprsk); library(jsonlite) })
options(digits = 17)

num <- function(x) ifelse(is.finite(x), x, NA)
quants <- function(fit, probs = c(.25, .5, .75)) {
  q <- quantile(fit, probs)
  data.frame(p = probs, estimate = q$quantile, lower = q$lower, upper = q$upper, row.names = NULL)
}
marks <- function(fit, times) {
  s <- summary(fit, times = times, extend = TRUE)
  data.frame(time = s$time, nRisk = s$n.risk, survival = num(s$surv), stdErr = num(s$std.err), lower = num(s$lower), upper = num(s$upper))
}
one <- function(time, status, times) {
  fits <- lapply(c('plain', 'log', 'log-log'), function(type) survfit(Surv(time, status) ~ 1, conf.type = type))
  names(fits) <- c('plain', 'log', 'log-log')
  f <- fits[['log-log']]
  tau <- median(time)
  rm <- summary(f, rmean = tau)$table
  list(n = length(time), events = sum(status),
    steps = data.frame(time = f$time, nRisk = f$n.risk, nEvent = f$n.event, nCensor = f$n.censor, survival = f$surv),
    quantiles = lapply(fits, quants), landmarks = lapply(fits, marks, times = times),
    conf90 = quants(survfit(Surv(time, status) ~ 1, conf.type = 'log-log', conf.int = .9)),
    reverse = quants(survfit(Surv(time, 1 - status) ~ 1, conf.type = 'log-log')),
    rmst = list(tau = tau, mean = rm[['rmean']], stdErr = rm[['se(rmean)']]))
}
test <- function(time, status, group, within, rho) {
  d <- if (is.null(within)) survdiff(Surv(time, status) ~ group, rho = rho)
       else survdiff(Surv(time, status) ~ group + strata(within), rho = rho)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x
  list(observed = unname(total(d$obs)), expected = unname(total(d$exp)), variance = unname(d$var),
    chiSquare = d$chisq, df = length(d$n) - 1, p = d$pvalue)
}
phreg <- function(formula, data, ties = 'efron') {
  infinite <- FALSE
  f <- withCallingHandlers(coxph(formula, data, ties = ties), warning = function(w) { infinite <<- TRUE; invokeRestart('muffleWarning') })
  s <- summary(f)
  list(infinite = infinite, beta = unname(coef(f)), se = unname(s$coefficients[, 'se(coef)']), p = unname(s$coefficients[, 'Pr(>|z|)']),
    lower = unname(s$conf.int[, 'lower .95']), upper = unname(s$conf.int[, 'upper .95']), loglik = f$loglik,
    likelihoodRatio = unname(s$logtest), score = unname(s$sctest),
    wald = c(f$wald.test[[1]], s$waldtest[['df']], s$waldtest[['pvalue']]), iterations = f$iter)
}
dataset <- function(name, d, times) {
  write.csv(d, paste0(name, '.csv'), row.names = FALSE, quote = FALSE)
  list(overall = one(d$time, d$status, times),
    groups = lapply(split(d, d$group), function(g) one(g$time, g$status, times)),
    logRank = test(d$time, d$status, d$group, NULL, 0), petoPeto = test(d$time, d$status, d$group, NULL, 1),
    stratified = test(d$time, d$status, d$group, d$strata, 0), stratifiedPeto = test(d$time, d$status, d$group, d$strata, 1),
    cox = phreg(Surv(time, status) ~ group + age, d), coxBreslow = phreg(Surv(time, status) ~ group + age, d, 'breslow'),
    coxStratified = phreg(Surv(time, status) ~ group + age + strata(strata), d))
}
tidy <- function(time, status, group, strata, age) {
  d <- data.frame(time = time, status = status, group = group, strata = strata, age = age)
  d[complete.cases(d), ]
}

set.seed(20140117)
tied <- data.frame(time = sample(0:6, 60, TRUE), status = rbinom(60, 1, .6), group = sample(c('a', 'b', 'c', 'd'), 60, TRUE),
  strata = sample(1:3, 60, TRUE), age = round(rnorm(60, 60, 9), 1))
near <- tied; near$time <- near$time * 0.1 + sample(c(0, 1e-17, 3e-9, -2e-9), 60, TRUE); near$time <- near$time + 0.2
half <- data.frame(time = 1:8, status = c(1, 1, 1, 1, 0, 0, 0, 0), group = rep(c('x', 'y'), 4), strata = 1, age = c(5, 3, 8, 1, 9, 2, 7, 4))
far <- tidy(c(1:60, 61:120 * 10), 1, rep(c('early', 'late'), each = 60), rep(1:2, 60), (1:120 * 37) %% 50)
far$group[c(60, 61)] <- c('late', 'early')
data <- list(
  veteran = list(with(veteran, tidy(time, status, as.character(celltype), prior, age)), c(0, 30, 90.5, 200, 999, 2000)),
  pbc = list(with(pbc, tidy(time, as.integer(status == 2), as.character(edema), sex, age)), c(0, 365, 1000, 2500.5, 4795, 6000)),
  colon = list(with(subset(colon, etype == 2), tidy(time, status, as.character(rx), node4, age)), c(0, 365, 730, 1825, 3000, 4000)),
  tied = list(tied, c(0, 1, 2.5, 6, 7)), near = list(near, c(0, .3, .45, 1)), half = list(half, c(0, 4, 5, 9)), far = list(far, c(1, 60, 600)))
survival_answers <- mapply(function(name, x) dataset(name, x[[1]], x[[2]]), names(data), data, SIMPLIFY = FALSE)

incidence <- function(name, d, times) {
  write.csv(d, paste0(name, '.csv'), row.names = FALSE, quote = FALSE)
  causes <- sort(setdiff(unique(d$event), 0))
  answer <- function(x) {
    f <- survfit(Surv(time, factor(event, c(0, causes))) ~ 1, data = x)
    s <- summary(f, times = times, extend = TRUE)
    ci <- cuminc(x$time, x$event); at <- timepoints(ci, times[times <= max(x$time)])
    lapply(setNames(seq_along(causes), causes), function(k) list(time = times, estimate = s$pstate[, k + 1], stdErr = s$std.err[, k + 1],
      gray = unname(sqrt(at$var[k, ]))))
  }
  tests <- function(...) { t <- cuminc(d$time, d$event, d$group, ...)$Tests; data.frame(chiSquare = t[, 'stat'], p = pchisq(t[, 'stat'], t[, 'df'], lower.tail = FALSE), df = t[, 'df']) }
  list(causes = answer(d), groups = lapply(split(d, d$group), answer),
    gray = tests(), gray1 = tests(rho = 1), stratified = tests(strata = d$strata))
}
mg <- within(mgus2, { time <- ifelse(pstat == 0, futime, ptime); event <- ifelse(pstat == 0, 2 * death, 1) })
mg <- data.frame(time = mg$time, event = mg$event, group = cut(mg$age, c(0, 60, 75, 120), labels = c('A', 'B', 'C')), strata = mg$sex)
ct <- data.frame(time = sample(1:12, 150, TRUE), event = sample(0:3, 150, TRUE), group = sample(c('p', 'q'), 150, TRUE), strata = sample(1:2, 150, TRUE))
competing <- list(mgus = incidence('mgus', mg, c(0, 10, 60, 120, 240, 400)), competing_ties = incidence('competing_ties', ct, c(0, 1, 6, 12)))

tables <- list(matrix(c(3, 1, 1, 3), 2), matrix(c(14, 5, 2, 17), 2), matrix(c(0, 5, 8, 2), 2), matrix(c(300, 200, 250, 260), 2),
  matrix(c(3, 0, 2, 1, 4, 0, 5, 2, 2), 3), matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4), matrix(c(2, 0, 1, 7, 3, 4), 2))
fisher <- lapply(tables, function(m) { f <- fisher.test(m, workspace = 2e7); list(table = m, p = f$p.value, oddsRatio = unname(f$estimate)) })
sample1 <- c(3.2, 9.1, 4.4, 4.4, 0, 12.75, 8, 1e-3, 77)
descriptive <- list(values = sample1, mean = mean(sample1), sd = sd(sample1), quantiles = unname(quantile(sample1, c(0, .1, .25, .5, .75, .9, 1))),
  probabilities = c(0, .1, .25, .5, .75, .9, 1))

write_json(list(r = R.version.string, survivalVersion = as.character(packageVersion('survival')), cmprsk = as.character(packageVersion('cmprsk')),
  survival = survival_answers, competing = competing, fisher = fisher, descriptive = descriptive),
  'expected/extra.json', digits = 17, auto_unbox = TRUE, na = 'null', null = 'null', pretty = FALSE)
