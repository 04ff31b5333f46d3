using DataAuditor.States;

namespace DataAuditor.Metrics.Entities;

/// <summary>How many records say what was redacted in them.</summary>
public sealed class RedactedRecords : IState<RedactedRecords>
{
    internal const string NoField = $"no record has the field '{EntityFields.Redacted}': nothing counts as redacted";

    private readonly Share _saying = new();

    public long Count => _saying.Count;

    public void Add(Sample sample) => _saying.Add(sample.Has(EntityFields.Redacted));

    public void Merge(RedactedRecords later) => _saying.Merge(later._saying);

    public void Archive(StateArchive archive) => archive.PassState(_saying);

    /// <summary>Where no record says anything, the field may merely have another name.</summary>
    internal IEnumerable<string> Notes
    {
        get
        {
            if (_saying.Hits == 0) yield return NoField;
        }
    }
}
