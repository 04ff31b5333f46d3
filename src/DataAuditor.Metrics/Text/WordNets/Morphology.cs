namespace DataAuditor.Metrics.Text.WordNets;

/// <summary>The endings of a word class, and what a lemma may have in their place.</summary>
/// <param name="Name">Of the class, as files have it.</param>
internal sealed record Morphology(string Name, IReadOnlyList<(string Ending, string Instead)> Endings)
{
    public static IReadOnlyList<Morphology> All { get; } =
    [
        new("noun", [("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")]),
        new("verb", [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")]),
        new("adj", [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]),
        new("adv", []),
    ];

    public IEnumerable<string> BaseFormsOf(string word) =>
        Endings.Where(exchange => word.EndsWith(exchange.Ending, StringComparison.Ordinal)).Select(exchange => word[..^exchange.Ending.Length] + exchange.Instead);
}
