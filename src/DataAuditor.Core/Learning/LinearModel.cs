namespace DataAuditor.Learning;

/// <summary>
/// The weights that minimise Σ loss + ½·penalty·‖weights‖², the intercept unpenalised, by Newton's method: the optimum is unique, so the
/// way there leaves no trace in the result beyond the tolerance.
/// </summary>
internal sealed class LinearModel<TLoss>
    where TLoss : struct, IRowLoss
{
    private const int MostSteps = 200;
    private const int MostHalvings = 60;
    private const int MostProducts = 1000;

    /// <summary>Half the decrease that a full step promises, against the objective, where a fit has converged.</summary>
    private const double Tolerance = 1e-14;

    /// <summary>How much of the Newton step's residual is left where it is solved for by conjugate gradients.</summary>
    private const double StepTolerance = 1e-3;

    private readonly Design _design;
    private readonly double[] _targets;
    private readonly double _penalty;
    private readonly ICurvature _curvature;
    private readonly double[] _curvatures;
    private readonly double[] _losses;
    private readonly double[][] _gradients;

    private LinearModel(Design design, double[] targets, double penalty)
    {
        _design = design;
        _targets = targets;
        _penalty = penalty;
        _curvature = design.Curvature();
        _curvatures = new double[design.Rows];
        _losses = new double[design.Chunks];
        _gradients = [.. Enumerable.Range(0, design.Chunks).Select(_ => new double[design.Features + 1])];
    }

    /// <returns>One weight a feature, and 0 behind them for levels without a feature.</returns>
    public static double[] Fit(Design design, double[] targets, double penalty) => new LinearModel<TLoss>(design, targets, penalty).Minimise();

    private double[] Minimise()
    {
        var weights = new double[_design.Features + 1];
        var gradient = new double[weights.Length];
        var objective = Evaluate(weights, gradient);
        for (var taken = 0; taken < MostSteps; taken++)
        {
            _curvature.Factor(_penalty);
            var step = Step(gradient);
            var decrease = -Dot(gradient, step);
            if (!(decrease > Tolerance * Math.Abs(objective))) break;
            if (Descend(weights, step, decrease, ref objective, gradient) is not { } next) break;
            weights = next;
        }

        return weights;
    }

    /// <summary>Goes as much of the step as lowers the objective in proportion (Armijo); null where rounding has the last word.</summary>
    private double[]? Descend(double[] weights, double[] step, double decrease, ref double objective, double[] gradient)
    {
        var noise = Tolerance * Math.Abs(objective);
        var share = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, share /= 2)
        {
            var next = weights.Zip(step, (weight, change) => weight + (share * change)).ToArray();
            var reached = Evaluate(next, gradient);
            if (!(reached <= objective - (1e-4 * share * decrease) + noise)) continue;
            objective = reached;
            return next;
        }

        return null;
    }

    /// <summary>The objective, its gradient and, for the next step, its curvature.</summary>
    private double Evaluate(double[] weights, double[] gradient)
    {
        Array.Clear(_losses);
        foreach (var sums in _gradients) Array.Clear(sums);
        _curvature.Clear();
        _design.ForTiles((chunk, start, length) =>
        {
            Span<double> slopes = stackalloc double[Design.TileRows];
            slopes = slopes[..length];
            var curvatures = _curvatures.AsSpan(start, length);
            _design.Scores(weights, start, slopes);
            var loss = 0.0;
            for (var row = 0; row < length; row++) loss += TLoss.At(slopes[row], _targets[start + row], out slopes[row], out curvatures[row]);
            _losses[chunk] += loss;
            _design.AddTransposed(start, slopes, _gradients[chunk]);
            _curvature.Add(chunk, start, curvatures);
        });

        Total(gradient);
        return _losses.Sum() + Penalise(weights, gradient);
    }

    /// <summary>Adds the penalty's derivative; its value is returned.</summary>
    private double Penalise(double[] weights, double[] derivative)
    {
        var squares = 0.0;
        for (var feature = 0; feature < _design.Features; feature++)
        {
            if (feature == _design.Intercept) continue;
            squares += weights[feature] * weights[feature];
            derivative[feature] += _penalty * weights[feature];
        }

        return _penalty * squares / 2;
    }

    /// <summary>Adds up the chunks' sums, in order.</summary>
    private void Total(double[] sums)
    {
        Array.Clear(sums);
        foreach (var chunk in _gradients)
        {
            for (var feature = 0; feature < _design.Features; feature++) sums[feature] += chunk[feature];
        }
    }

    /// <summary>Solves curvature · step = −gradient: at once where all of the curvature is known, else by conjugate gradients preconditioned with what is.</summary>
    private double[] Step(double[] gradient)
    {
        var residual = gradient.Select(value => -value).ToArray();
        var direction = Preconditioned(residual);
        if (_curvature.IsComplete) return direction;

        var step = new double[residual.Length];
        var product = new double[residual.Length];
        var squared = Dot(residual, direction);
        var enough = squared * StepTolerance * StepTolerance;
        for (var taken = 0; taken < MostProducts && squared > enough; taken++)
        {
            Multiply(direction, product);
            var along = squared / Dot(direction, product);
            for (var feature = 0; feature < step.Length; feature++)
            {
                step[feature] += along * direction[feature];
                residual[feature] -= along * product[feature];
            }

            var next = Preconditioned(residual);
            var nextSquared = Dot(residual, next);
            for (var feature = 0; feature < step.Length; feature++) direction[feature] = next[feature] + (nextSquared / squared * direction[feature]);
            squared = nextSquared;
        }

        return step;
    }

    private double[] Preconditioned(double[] vector)
    {
        var solution = vector.ToArray();
        _curvature.Solve(solution);
        return solution;
    }

    private void Multiply(double[] vector, double[] product)
    {
        foreach (var sums in _gradients) Array.Clear(sums);
        _design.ForTiles((chunk, start, length) =>
        {
            Span<double> scores = stackalloc double[Design.TileRows];
            scores = scores[..length];
            _design.Scores(vector, start, scores);
            for (var row = 0; row < length; row++) scores[row] *= _curvatures[start + row];
            _design.AddTransposed(start, scores, _gradients[chunk]);
        });
        Total(product);
        Penalise(vector, product);
    }

    private static double Dot(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var at = 0; at < first.Length; at++) sum += first[at] * second[at];
        return sum;
    }
}
