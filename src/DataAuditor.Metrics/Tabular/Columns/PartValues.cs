namespace DataAuditor.Metrics.Tabular.Columns;

/// <summary>The values of columns or pairs on their way to a measurement: those measured, those that the real data does not define.</summary>
internal sealed class PartValues
{
    private readonly List<Part> _parts = [];
    private readonly List<SkippedPart> _skipped = [];
    private readonly List<string> _notes = [];

    public void Add(string name, double value, params ReadOnlySpan<(string Name, double Value)> details) => Add(name, value, null, details);

    public void Add(string name, double value, Uncertainty? uncertainty, params ReadOnlySpan<(string Name, double Value)> details) => _parts.Add(new Part(name, value)
    {
        Uncertainty = uncertainty,
        Details = [.. details.ToArray().Select(detail => KeyValuePair.Create(detail.Name, detail.Value))],
    });

    public void Skip(string name, string reason) => _skipped.Add(new SkippedPart(name, reason));

    public void Note(string note) => _notes.Add(note);

    /// <param name="reason">Why there is nothing to measure, where there is no part at all.</param>
    public Measurement Mean(string reason) =>
        Score(static parts => parts.Average(part => part.Value), static parts => Uncertainty.Mean([.. parts.Select(static part => (part.Value, part.Uncertainty))]), reason);

    /// <summary>A value that is no estimate.</summary>
    public Measurement Score(Func<IReadOnlyList<Part>, double> aggregate, string reason) => Score(aggregate, static _ => null, reason);

    private Measurement Score(Func<IReadOnlyList<Part>, double> aggregate, Func<IReadOnlyList<Part>, Uncertainty?> uncertainty, string reason)
    {
        if (_parts.Count > 0) return new Measurement.Score(aggregate(_parts)) { Uncertainty = uncertainty(_parts), Parts = _parts, Skipped = _skipped, Notes = _notes };

        return Measurement.NotMeasurable(_skipped.Count == 0
            ? reason
            : $"nothing is left to measure: '{_skipped[0].Name}': {_skipped[0].Reason}" + (_skipped.Count == 1 ? "" : $", and {_skipped.Count - 1} more"));
    }
}
