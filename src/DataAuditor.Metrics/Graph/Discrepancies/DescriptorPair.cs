using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Discrepancies;

/// <summary>What describes the synthetic graphs and the real ones.</summary>
public sealed class DescriptorPair(int most) : IState<DescriptorPair>
{
    public GraphDescriptors Synthetic { get; } = new(most);

    public GraphDescriptors Real { get; } = new(most);

    public void Merge(DescriptorPair later)
    {
        Synthetic.Merge(later.Synthetic);
        Real.Merge(later.Real);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Synthetic);
        archive.PassState(Real);
    }
}
