using DataAuditor.Metrics.Fields;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Graph.Molecules;

/// <summary>A molecule as a vector: its own field, or else what ChemNet makes of its SMILES.</summary>
internal sealed record MoleculeVector() : VectorField<Smiles>("embedding", ModelRoles.ChemNet)
{
    public static MoleculeVector Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Instance.Field) { Model = Instance };

    protected override IReadOnlyList<Smiles>? Asked(Sample sample) => sample.Text("smiles") is { } smiles ? [new Smiles(smiles)] : null;
}
