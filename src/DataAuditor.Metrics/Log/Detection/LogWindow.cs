namespace DataAuditor.Metrics.Log.Detection;

/// <summary>Lines that belong together, by how often each template occurs among them.</summary>
internal sealed record LogWindow(LineMarks Marks, IReadOnlyDictionary<int, int> Counts)
{
    public bool IsAnomalous => Marks.HasFlag(LineMarks.Anomalous);
}
