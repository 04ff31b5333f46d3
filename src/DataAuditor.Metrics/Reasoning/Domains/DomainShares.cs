using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Domains;

/// <summary>How many records are right in domain and out of it.</summary>
public sealed class DomainShares : IState<DomainShares>
{
    public RecordShares In { get; } = new();

    public RecordShares Out { get; } = new();

    public long LeftOut => In.LeftOut + Out.LeftOut;

    public long Records => In.Records.Count + Out.Records.Count + LeftOut;

    public void Merge(DomainShares later)
    {
        In.Merge(later.In);
        Out.Merge(later.Out);
    }
}
