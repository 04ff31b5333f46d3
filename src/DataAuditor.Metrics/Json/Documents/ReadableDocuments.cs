using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How many documents are JSON, how many others have some in them, and how many use a name twice.</summary>
public sealed class ReadableDocuments : IState<ReadableDocuments>
{
    private readonly Share _valid = new();

    private readonly UnreadableRecords _unreadable = new();

    private long _recoverable;

    private long _repeating;

    /// <inheritdoc/>
    public void Merge(ReadableDocuments later)
    {
        _valid.Merge(later._valid);
        _unreadable.Merge(later._unreadable);
        _recoverable += later._recoverable;
        _repeating += later._repeating;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_valid);
        archive.PassState(_unreadable);
        _recoverable = archive.PassCount(_recoverable);
        _repeating = archive.PassCount(_repeating);
    }

    internal void Add(Sample sample, GeneratedDocument document)
    {
        _valid.Add(document.Fault is null);
        _unreadable.Add(sample);
        if (document.Text is { } text && document.Fault is not null && RecoverableJson.Find(text) is not null) _recoverable++;
        if (document.Value is { } value && StrictJson.RepeatsName(value)) _repeating++;
    }

    internal Measurement Measure(MetricInfo info)
    {
        _unreadable.Check();
        if (_valid.Count == 0) return info.WorstFor("there is no synthetic record");

        return new Measurement.Score(_valid.Value)
        {
            Uncertainty = _valid.Uncertainty,
            Parts = [PartOf("recoverable", _recoverable), PartOf("repeated-names", _repeating)],
        };
    }

    private Part PartOf(string name, long documents) => new(name, (double)documents / _valid.Count) { Details = [new("documents", documents)], IsReference = true };
}
