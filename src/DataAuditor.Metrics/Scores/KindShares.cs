using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>For how many records of one kind, such as those with harmful prompts, something holds.</summary>
public sealed class KindShares : IState<KindShares>
{
    public RecordShares Asked { get; } = new();

    /// <summary>Records of another kind.</summary>
    public long Others { get; private set; }

    public void AddOther() => Others++;

    public void Merge(KindShares later)
    {
        Asked.Merge(later.Asked);
        Others += later.Others;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Asked);
        Others = archive.PassCount(Others);
    }

    /// <summary>The share, with Wilson's interval; not measurable where no record is of the kind, or none can be asked.</summary>
    /// <param name="noneOfKind">That no record is of the kind.</param>
    /// <param name="lack">What a record that cannot be asked lacks, as in "no reply".</param>
    internal Measurement Measure(MetricInfo info, string noneOfKind, string lack)
    {
        if (Asked.Records.Count > 0 || Asked.LeftOut + Others == 0) return Asked.Measure(info, lack);

        return Measurement.NotMeasurable(Asked.LeftOut == 0 ? noneOfKind : Asked.LeftOut == 1 ? $"the only record of its kind has {lack}" : $"every record of its kind has {lack}");
    }
}
