using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>
/// When a guess tells a sensitive value: a category must be equal; a number may be off by a twentieth of the interquartile range of the
/// real table, or of its range where that is 0, so that neither the unit nor the zero point of a number matters.
/// </summary>
internal sealed class SensitiveValues
{
    private const double Tolerated = 0.05;

    private readonly double _tolerance;

    public SensitiveValues(FrameColumn real)
    {
        if (real.IsCategory)
        {
            Levels = [.. real.Codes.ToArray().Where(static code => code != CategoryColumn.NullCode).Distinct()];
            IsConstant = Levels.Count < 2;
            return;
        }

        double[] sorted = [.. real.Numbers.ToArray().Where(double.IsFinite).Order()];
        IsConstant = sorted.Length == 0 || sorted[0].Equals(sorted[^1]);
        if (IsConstant) return;

        var quartiles = sorted[3 * (sorted.Length - 1) / 4] - sorted[(sorted.Length - 1) / 4];
        _tolerance = Tolerated * (quartiles > 0 ? quartiles : sorted[^1] - sorted[0]);
    }

    /// <summary>Whether there is nothing to infer.</summary>
    public bool IsConstant { get; }

    /// <summary>The codes of the levels that the real table has; empty for numbers.</summary>
    public IReadOnlyList<int> Levels { get; } = [];

    /// <param name="truth">Has a value in the row.</param>
    /// <param name="guess">The row of the guess.</param>
    public bool IsTold(FrameColumn truth, int row, FrameColumn guesses, int guess) => truth.IsCategory
        ? truth.Codes[row] == guesses.Codes[guess]
        : truth.Numbers[row].Equals(guesses.Numbers[guess]) || Math.Abs(truth.Numbers[row] - guesses.Numbers[guess]) <= _tolerance;

    /// <summary>The share of the records that the best constant guess tells.</summary>
    /// <param name="truth">Has at least one value and no null.</param>
    public double Majority(FrameColumn truth)
    {
        if (truth.IsCategory) return (double)truth.Codes.ToArray().CountBy(static code => code).Max(static level => level.Value) / truth.Codes.Length;

        // The best guess is the middle of the interval of twice the tolerance that holds the most values.
        double[] sorted = [.. truth.Numbers.ToArray().Order()];
        int most = 0, start = 0;
        for (var end = 0; end < sorted.Length; end++)
        {
            while (!sorted[start].Equals(sorted[end]) && sorted[end] - sorted[start] > 2 * _tolerance) start++;
            most = Math.Max(most, end - start + 1);
        }

        return (double)most / sorted.Length;
    }
}
