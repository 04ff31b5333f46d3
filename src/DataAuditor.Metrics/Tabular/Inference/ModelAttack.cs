using DataAuditor.Learning;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Inference;

/// <summary>Guesses the sensitive column of a record by boosted trees that learn it from the known columns of the synthetic records.</summary>
internal static class ModelAttack
{
    /// <summary>One model a level is trained; a column of more real levels than this is not attacked.</summary>
    public const int MostLevels = 50;

    /// <param name="known">The known columns of the synthetic records, of which there is at least one.</param>
    /// <returns>From the known columns and the truth of attacked records, how many of them are told.</returns>
    public static Func<Frame, FrameColumn, double> On(Frame known, FrameColumn sensitive, SensitiveValues values, MetricContext context)
    {
        var guess = sensitive.IsCategory ? Likeliest(known, sensitive, values.Levels, context) : Expected(known, sensitive, context);
        return (attacked, truth) =>
        {
            var guesses = guess(attacked);
            return Enumerable.Range(0, attacked.Rows).Count(row => values.IsTold(truth, row, guesses, row));
        };
    }

    /// <param name="levels">Codes that may be guessed: those that the real table has.</param>
    private static Func<Frame, FrameColumn> Likeliest(Frame known, FrameColumn sensitive, IReadOnlyList<int> levels, MetricContext context)
    {
        var counts = sensitive.Codes.ToArray().CountBy(static code => code).ToDictionary();

        // Of levels that are as likely the guess is the most frequent, so that it does not hang on the order of rows.
        (int Level, BoostedClassifier Model)[] models =
        [
            .. levels.Where(counts.ContainsKey).OrderByDescending(level => counts[level]).ThenBy(level => sensitive.Levels[level], StringComparer.Ordinal)
                .Select(level => (level, Fit(level))),
        ];

        return attacked =>
        {
            var guesses = new int[attacked.Rows];
            Array.Fill(guesses, CategoryColumn.NullCode);
            var highest = new double[attacked.Rows];
            foreach (var (level, model) in models)
            {
                var probabilities = model.Probabilities(attacked);
                for (var row = 0; row < guesses.Length; row++)
                {
                    if (probabilities[row] > highest[row]) (guesses[row], highest[row]) = (level, probabilities[row]);
                }
            }

            return new FrameColumn(sensitive.Name, guesses, sensitive.Levels);
        };

        BoostedClassifier Fit(int level)
        {
            bool[] has = [.. sensitive.Codes.ToArray().Select(code => code == level)];
            return BoostedClassifier.Fit(known, has, context.Random($"model attack/{sensitive.Name}"), context.Threads, context.Cancellation);
        }
    }

    private static Func<Frame, FrameColumn> Expected(Frame known, FrameColumn sensitive, MetricContext context)
    {
        int[] finite = [.. Enumerable.Range(0, known.Rows).Where(row => double.IsFinite(sensitive.Numbers[row]))];
        if (finite.Length == 0) return attacked => Guesses([.. Enumerable.Repeat(double.NaN, attacked.Rows)]);

        var model = BoostedRegressor.Fit(
            known.Take(finite), sensitive.Take(finite).Numbers, context.Random($"model attack/{sensitive.Name}"), context.Threads, context.Cancellation);
        return attacked => Guesses(model.Predict(attacked));

        FrameColumn Guesses(double[] numbers) => new(sensitive.Name, sensitive.Kind, numbers);
    }
}
