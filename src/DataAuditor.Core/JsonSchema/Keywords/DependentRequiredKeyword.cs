using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>dependentRequired</c>, and <c>dependencies</c> of names: a property that is there asks for others.</summary>
internal sealed class DependentRequiredKeyword(string name, (string Property, string[] Needs)[] rules, SchemaNode node) : Assertion(name, node)
{
    private readonly (PropertyName Property, PropertyName[] Needs)[] _rules =
        [.. rules.Select(rule => (new PropertyName(rule.Property), rule.Needs.Select(need => new PropertyName(need)).ToArray()))];

    public static Keyword? Make(SchemaSource source) => Make(source, "dependentRequired", source.Members("dependentRequired"));

    public static Keyword? MakeDependencies(SchemaSource source) =>
        Make(source, "dependencies", [.. source.Members("dependencies").Where(member => member.Value.ValueKind is JsonValueKind.Array)]);

    protected override bool Holds(Evaluator run, int token) => run.Table[token].Kind is not TokenKind.Object || Broken(run.Table, token) is null;

    protected override string Explain(TokenTable table, int token)
    {
        var (property, need) = Broken(table, token)!.Value;
        return $"{ValueWords.Of(table, token)} has \"{property}\" and therefore needs \"{need}\"";
    }

    private (PropertyName Property, PropertyName Need)? Broken(TokenTable table, int token)
    {
        foreach (var (property, needs) in _rules)
        {
            if (!property.IsIn(table, token)) continue;

            foreach (var need in needs)
            {
                if (!need.IsIn(table, token)) return (property, need);
            }
        }

        return null;
    }

    private static DependentRequiredKeyword? Make(SchemaSource source, string keyword, IReadOnlyList<SchemaMember> members)
    {
        (string, string[])[] rules = [.. members.Select(member => (member.Name, source.Texts(keyword, member.Value)))];
        return rules.Length == 0 ? null : new(keyword, rules, source.Node);
    }
}
