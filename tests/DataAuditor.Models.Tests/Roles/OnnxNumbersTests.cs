using DataAuditor.Models.OnnxRuntime;
using DataAuditor.Models.Roles;
using DataAuditor.Models.Tests.OnnxRuntime;

namespace DataAuditor.Models.Tests.Roles;

/// <summary>Molecules and vectors.</summary>
public sealed class OnnxNumbersTests
{
    private const string Symbols = "C N O H F Cl P B Br S I Si # ( ) + - 1 2 3 4 5 6 7 8 = [ ] @ c n o s X .";

    /// <summary>Two letters are one symbol where the second is r, i or l; what the network does not know is X; a dot is the end.</summary>
    [OnnxFact]
    public void Molecules_are_read_symbol_by_symbol_as_their_network_was_trained()
    {
        Assert.Equal("C×2 from 0, . from 2", Read("CC"));
        Assert.Equal("C from 0, ( from 1, Br from 2, ) from 3, Cl from 4, . from 5", Read("C(Br)Cl"));
        Assert.Equal("X×2 from 0, . from 2", Read("%Al"));
        Assert.Equal("c×2 from 0, 1 from 1, . from 3", Read("c1c.CC"));
        Assert.Equal(". from 0", Read(""));
    }

    [OnnxFact]
    public void Molecules_of_more_than_350_symbols_are_cut() => Assert.Equal("C×349 from 0, . from 349", Read(new string('C', 1000)));

    [OnnxFact]
    public void Regression_joins_numbers_in_rows_or_bare_single_or_double()
    {
        foreach (var type in new[] { OnnxElementType.Float, OnnxElementType.Double })
        {
            foreach (var isBare in new[] { false, true })
            {
                using var file = new ModelFile(VisionModels.Regression(type, isBare));
                Assert.Equal([-3.5, 1], Asked.By(ModelRoles.Regression, file.Options with { BatchSize = 8 }, [0, 1.5f], [0f, 0]));
            }
        }
    }

    [OnnxFact]
    public void Regression_gives_one_number()
    {
        using var file = new ModelFile(TinyModels.Identity(OnnxElementType.Float));

        Assert.Contains("it yields 2 numbers for an input where 1 is expected", Assert.Throws<ModelException>(() => Asked.By(ModelRoles.Regression, file.Options, [1f, 2])).Message, StringComparison.Ordinal);
        Assert.Equal("ONNX model model.onnx", Description(file.Options));
    }

    private static string Description(OnnxModelOptions options)
    {
        using var model = new OnnxRegression(options);
        return model.Description;
    }

    private static string Read(string molecule)
    {
        using var file = new ModelFile(VisionModels.Molecule());
        var counts = Asked.By(ModelRoles.ChemNet, file.Options, new Smiles(molecule))[0];
        var names = Symbols.Split(' ');
        return string.Join(", ", Enumerable.Range(0, names.Length).Where(symbol => counts[symbol] > 0).OrderBy(symbol => counts[names.Length + symbol])
            .Select(symbol => (Name: names[symbol], Count: (int)Math.Round(counts[symbol] * names.Length), First: counts[names.Length + symbol]))
            .Select(found => $"{found.Name}{(found.Count == 1 ? "" : $"×{found.Count}")} from {found.First}"));
    }
}
