namespace DataAuditor.Reports.Html;

/// <summary>The parts of the pair metrics as a matrix over columns.</summary>
/// <param name="Columns">In the data's order; where there are too many, those of the worst pairs.</param>
/// <param name="Cells">All pairs, the worst first, drawn or not.</param>
internal sealed record PairMatrix(IReadOnlyList<string> Columns, int ColumnCount, IReadOnlyList<PairCell> Cells)
{
    public const int ColumnLimit = 60;

    private static readonly string[] Metrics = ["tabular.fidelity.pearson", "tabular.fidelity.contingency"];

    public static PairMatrix Of(AuditResult result)
    {
        string[] known = [.. result.Profiles.Select(profile => profile.Name)];
        var names = known.ToHashSet(StringComparer.Ordinal);
        PairCell[] cells =
        [
            .. Metrics
                .Select(metric => result.Report.Measurements.FirstOrDefault(measurement => measurement.Metric == metric))
                .OfType<ReportMeasurement>()
                .SelectMany(measurement => measurement.Parts.Select(part => Cell(measurement.Metric, part, names)))
                .OfType<PairCell>()
                .OrderByDescending(cell => cell.Value),
        ];
        string[] paired = [.. cells.SelectMany(cell => new[] { cell.First, cell.Second }).Distinct(StringComparer.Ordinal)];
        var drawn = paired.Take(ColumnLimit).ToHashSet(StringComparer.Ordinal);
        var ordered = known.Where(drawn.Contains).Concat(drawn.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal));
        return new([.. ordered], paired.Length, cells);
    }

    public IReadOnlyDictionary<(string First, string Second), PairCell> ByColumns()
    {
        var drawn = Columns.ToHashSet(StringComparer.Ordinal);
        var cells = new Dictionary<(string, string), PairCell>();
        foreach (var cell in Cells.Where(cell => drawn.Contains(cell.First) && drawn.Contains(cell.Second)))
        {
            cells.TryAdd((cell.First, cell.Second), cell);
            cells.TryAdd((cell.Second, cell.First), cell);
        }

        return cells;
    }

    /// <summary>A part named <c>a|b</c>; where names hold bars themselves, the columns' names say which bar divides.</summary>
    private static PairCell? Cell(string metric, ReportPart part, HashSet<string> names)
    {
        var name = part.Name;
        for (var bar = name.IndexOf('|', StringComparison.Ordinal); bar >= 0; bar = name.IndexOf('|', bar + 1))
        {
            var (first, second) = (name[..bar], name[(bar + 1)..]);
            if (names.Count == 0 || (names.Contains(first) && names.Contains(second))) return new(first, second, metric, part);
        }

        return null;
    }
}
