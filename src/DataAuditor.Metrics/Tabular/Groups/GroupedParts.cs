namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>The values of protected columns and of their groups, where lower is better: the worst column is the value, so that no column hides behind a fair one.</summary>
internal sealed class GroupedParts
{
    private readonly List<(string Column, double Value, Uncertainty? Uncertainty)> _columns = [];
    private readonly List<Part> _parts = [];
    private readonly List<string> _notes = [];

    public List<SkippedPart> Skipped { get; } = [];

    public void Begin(string column, double value, Uncertainty? uncertainty) => _columns.Add((column, value, uncertainty));

    public void Add(string name, double value, params ReadOnlySpan<(string Name, double Value)> details) => _parts.Add(new Part(name, value)
    {
        Details = [.. details.ToArray().Select(detail => KeyValuePair.Create(detail.Name, detail.Value))],
    });

    public void Note(string note) => _notes.Add(note);

    public Measurement Worst(List<SkippedPart> skippedColumns)
    {
        Skipped.AddRange(skippedColumns);
        if (_columns.Count == 0) return ProtectedGroups.NothingLeft(Skipped);

        var (worst, value, uncertainty) = _columns.MaxBy(column => column.Value);
        if (_columns.Count == 1) return new Measurement.Score(value) { Uncertainty = uncertainty, Parts = _parts, Skipped = Skipped, Notes = _notes };

        Uncertainty[] known = [.. _columns.Select(static column => column.Uncertainty).OfType<Uncertainty>()];
        return new Measurement.Score(value)
        {
            Uncertainty = uncertainty is null ? null : Uncertainty.Largest(known),
            Parts = [.. _columns.Select(column => new Part(column.Column, column.Value) { Uncertainty = column.Uncertainty }), .. _parts],
            Skipped = Skipped,
            Notes = [$"the value is that of column '{worst}', the worst of {_columns.Count} protected columns", .. _notes],
        };
    }
}
