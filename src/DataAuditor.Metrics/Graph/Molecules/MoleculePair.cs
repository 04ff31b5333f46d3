namespace DataAuditor.Metrics.Graph.Molecules;

/// <summary>The vectors of synthetic and of real molecules.</summary>
public sealed class MoleculePair(int most) : IState<MoleculePair>
{
    public MoleculeVectors Synthetic { get; } = new(most);

    public MoleculeVectors Real { get; } = new(most);

    public void Merge(MoleculePair later)
    {
        Synthetic.Merge(later.Synthetic);
        Real.Merge(later.Real);
    }
}
