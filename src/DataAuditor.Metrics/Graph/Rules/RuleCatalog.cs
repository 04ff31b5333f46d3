using DataAuditor.Catalog;

namespace DataAuditor.Metrics.Graph.Rules;

/// <summary>The rules by name.</summary>
internal static class RuleCatalog
{
    private static readonly Dictionary<string, Func<RuleSubject, RuleOutcome>> Plain = new(StringComparer.Ordinal)
    {
        ["simple"] = ShapeRules.Simple,
        ["connected"] = ShapeRules.Connected,
        ["acyclic"] = ShapeRules.Acyclic,
        ["forest"] = ShapeRules.Forest,
        ["tree"] = ShapeRules.Tree,
        ["path"] = ShapeRules.Path,
        ["cycle"] = ShapeRules.Cycle,
        ["star"] = ShapeRules.Star,
        ["wheel"] = ShapeRules.Wheel,
        ["complete"] = ShapeRules.Complete,
        ["bipartite"] = ShapeRules.Bipartite,
        ["planar"] = ShapeRules.Planar,
        ["regular"] = static subject => SizeRules.Regular(subject, null),
    };

    private static readonly Dictionary<string, Func<RuleSubject, NumberRange, RuleOutcome>> Ranged = new(StringComparer.Ordinal)
    {
        ["nodes"] = SizeRules.Nodes,
        ["edges"] = SizeRules.Edges,
        ["components"] = SizeRules.Components,
        ["degree"] = SizeRules.Degree,
        ["regular"] = static (subject, range) => SizeRules.Regular(subject, range),
        ["diameter"] = SizeRules.Diameter,
        ["girth"] = SizeRules.Girth,
        ["colorable"] = SizeRules.Colorable,
    };

    /// <exception cref="RuleException">There is no such rule.</exception>
    public static Func<RuleSubject, RuleOutcome> Check(string name, NumberRange? range)
    {
        if (range is null && Plain.TryGetValue(name, out var plain)) return plain;
        if (range is { } allowed && Ranged.TryGetValue(name, out var ranged))
        {
            if (name == "colorable" && allowed.Least != allowed.Most) throw new RuleException("'colorable' needs one number, as in colorable(3)");
            return subject => ranged(subject, allowed);
        }

        throw new RuleException((Plain.ContainsKey(name), Ranged.ContainsKey(name)) switch
        {
            (true, _) => $"'{name}' takes no number",
            (_, true) => $"'{name}' needs a number or a range, as in {name}(3) or {name}(3..5)",
            _ => $"no rule is named '{name}'{Suggestion.For(name, Plain.Keys.Concat(Ranged.Keys))}",
        });
    }
}
