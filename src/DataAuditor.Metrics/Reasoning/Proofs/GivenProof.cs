using System.Text.Json;

namespace DataAuditor.Metrics.Reasoning.Proofs;

/// <summary>A record's proof beside the right ones.</summary>
/// <param name="Proof">Null where it cannot be read.</param>
/// <param name="Gold">At least one; any of them is right.</param>
internal sealed record GivenProof(ProofGraph? Proof, IReadOnlyList<ProofGraph> Gold)
{
    private const string GivenField = "proof";

    private const string GoldField = "gold_proofs";

    /// <summary>What every record needs.</summary>
    public static IReadOnlyList<FieldNeed> Needs { get; } = [GivenField, GoldField];

    public bool IsRight => Proof is not null && Gold.Contains(Proof);

    public string Fault => Proof switch
    {
        null => "its proof cannot be read",
        { IsNone: true } => "it has no proof",
        _ when Gold.All(static gold => gold.IsNone) => "its proof is of what cannot be proved",
        _ => $"its proof differs from the nearest right one in {Gold.Min(Proof.DifferencesTo)} statements and steps",
    };

    /// <exception cref="AuditException">A right proof cannot be read.</exception>
    public static GivenProof Of(Sample sample)
    {
        var gold = GoldOf(sample).SelectMany((text, at) =>
            ProofNotation.Read(text) ?? throw sample.Wrong($"proof {at + 1} of the field '{PlainText.OneLine(sample.NameOf(GoldField))}' cannot be read as one: '{PlainText.OneLine(text, maxLength: 60)}'"));
        IReadOnlyList<ProofGraph> right = [.. gold];

        // Several proofs are no answer, unless they are the same.
        var given = ProofNotation.Read(sample.Text(GivenField)!);
        return new GivenProof(given is not null && given.Skip(1).All(given[0].Equals) ? given[0] : null, right.Count == 0 ? [ProofGraph.None] : right);
    }

    /// <summary>An array of proofs, or one text with all of them; in a table's cell, both stand as text.</summary>
    private static IReadOnlyList<string> GoldOf(Sample sample)
    {
        if (sample.Value(GoldField) is not { ValueKind: JsonValueKind.String }) return sample.Texts(GoldField)!;

        var text = sample.Text(GoldField)!;
        return text.StartsWith("[\"", StringComparison.Ordinal) ? sample.Texts(GoldField)! : [text];
    }
}
