using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Validity;

/// <summary>Whether the levels of categorical columns are drawn from the real frequencies.</summary>
public sealed record ChiSquare() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.validity.chi-square", "Chi-squared test", Modality.Tabular, Dimension.Validity)
    {
        Summary = "Smallest p-value of the columns' chi-squared tests after Holm's correction (form frequency: their mean); nulls are left out.",
        Formula = @"\chi^2 = \sum_{c \in \Omega} \frac{(O_c - E_c)^2}{E_c}, \quad p = \Pr(\chi^2_{df} \geq \chi^2)",
        Source = "Pearson 1900; Holm 1979; Zhang et al. 2024, TabSyn",
        Direction = Direction.None,
        PartNoun = "column",
        Range = ValueRange.Unit,
        HasScore = false,
    };

    [Option("Counts of both tables against each other, synthetic counts against real frequencies (the survey's formula), or frequencies against frequencies as SDMetrics does.")]
    public ChiSquareForm Form { get; init; } = ChiSquareForm.Homogeneity;

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var tests = new PartValues();
        var evidence = new Evidence();
        foreach (var column in tables.Columns.Where(column => column.Kind is ColumnKind.Category))
        {
            var levels = tables.Levels(column);
            tests.NoteIdentifier(column, levels);
            if (levels.RealTotal == 0)
            {
                tests.Skip(column.Name, "it has no value in the real table");
                continue;
            }

            if (levels.SyntheticTotal == 0)
            {
                tests.Add(column.Name, 0);
                tests.Note($"column '{column.Name}' has no value in the synthetic table: its p counts as 0");
                continue;
            }

            Test(tests, column, levels);
            UnseenLevels.Show(tables, column, levels, evidence);
        }

        var measured = tests.Score(Form is ChiSquareForm.Frequency ? MeanP : SmallestAfterHolm, "the tables have no categorical column");
        return measured is Measurement.Score score ? score with { Evidence = evidence.Exhibits } : measured;
    }

    private void Test(PartValues tests, ColumnPair column, LevelCounts levels)
    {
        var test = LevelTest.Of(levels, Form);
        if (test.DegreesOfFreedom == 0)
        {
            tests.Skip(column.Name, "it has only one level in the real table");
            return;
        }

        var unseen = UnseenLevels.Share(levels);
        if (unseen > 0 && Form is ChiSquareForm.GoodnessOfFit)
        {
            tests.Note($"column '{column.Name}': this form leaves out the levels that the real table lacks; unseenShare says how much that is");
        }

        List<(string Name, double Value)> details = [("degreesOfFreedom", test.DegreesOfFreedom), ("cramersV", LevelTest.CramersV(levels)), ("tvd", TotalVariation.Distance(levels.Real, levels.Synthetic)), ("unseenShare", unseen)];
        if (double.IsFinite(test.Statistic)) details.Insert(0, ("chiSquare", test.Statistic));
        tests.Add(column.Name, test.PValue, [.. details]);
    }

    /// <summary>Holm multiplies the smallest p by the number of tests.</summary>
    private static double SmallestAfterHolm(IReadOnlyList<Part> parts) => Math.Min(1, parts.Count * parts.Min(part => part.Value));

    private static double MeanP(IReadOnlyList<Part> parts) => parts.Average(part => part.Value);
}
