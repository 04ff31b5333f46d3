namespace DataAuditor.Models.Roles;

/// <summary>Molecule to ChemNet's last hidden layer. The network reads SMILES as one of 35 symbols in each of 350 places, over 35; what is longer is cut, as where it was published.</summary>
/// <remarks>Preuer et al. 2018, Fréchet ChemNet Distance.</remarks>
internal sealed class OnnxMoleculeEmbedder(OnnxModelOptions options) : OnnxTensorModel<Smiles, float[]>(options, 1, "places", "symbols")
{
    private const int Places = 350;

    private const string SecondLetters = "ril";

    private const string End = ".";

    /// <summary>In the network's order; X stands for what it does not know.</summary>
    private static readonly string[] Symbols =
    [
        "C", "N", "O", "H", "F", "Cl", "P", "B", "Br", "S", "I", "Si", "#", "(", ")", "+", "-", "1", "2", "3", "4", "5", "6", "7", "8", "=", "[", "]", "@", "c", "n", "o", "s", "X", End,
    ];

    /// <summary>Acetylsalicylic acid.</summary>
    public override Smiles Sample => new("CC(=O)Oc1ccccc1C(=O)O");

    protected override OnnxBlock[] Blocks(Smiles input) =>
    [
        new OnnxBlock([Places, Symbols.Length], target =>
        {
            var place = 0;
            foreach (var symbol in Read(input.Text).Take(Places - 1).Append(End))
            {
                var known = Array.IndexOf(Symbols, symbol);
                target[(place++ * Symbols.Length) + (known < 0 ? Array.IndexOf(Symbols, "X") : known)] = 1f / Symbols.Length;
            }
        }),
    ];

    protected override float[] Output(OnnxRow row, Smiles input) => row.IsByToken ? throw Model.Fault($"it yields [{string.Join(", ", row.Shape)}] numbers for a molecule, not a vector") : row.Values;

    /// <summary>The first fragment's symbols: a dot ends it.</summary>
    private static IEnumerable<string> Read(string smiles)
    {
        for (var place = 0; place < smiles.Length && (place == 0 || smiles[place] != '.');)
        {
            var length = place + 1 < smiles.Length && SecondLetters.Contains(smiles[place + 1], StringComparison.Ordinal) ? 2 : 1;
            yield return smiles.Substring(place, length);
            place += length;
        }
    }
}
