using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>dependentSchemas</c>, and <c>dependencies</c> of schemas: a property that is there makes the object satisfy a schema.</summary>
internal sealed class DependentSchemasKeyword(string name, (PropertyName Property, Branch Branch)[] rules, SchemaNode node) : Keyword(name, node)
{
    public static Keyword? Make(SchemaSource source) => Make(source, "dependentSchemas", source.Members("dependentSchemas"));

    public static Keyword? MakeDependencies(SchemaSource source) =>
        Make(source, "dependencies", [.. source.Members("dependencies").Where(member => member.Value.ValueKind is not JsonValueKind.Array)]);

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Object) return true;

        var isValid = true;
        foreach (var (property, branch) in rules)
        {
            if (!property.IsIn(run.Table, token) || run.InPlace(branch, token, evaluated)) continue;
            if (!run.Collects) return false;

            isValid = false;
        }

        return isValid;
    }

    private static DependentSchemasKeyword? Make(SchemaSource source, string keyword, IReadOnlyList<SchemaMember> members) =>
        members.Count == 0 ? null : new(keyword, [.. members.Select(member => (new PropertyName(member.Name), source.Branch(keyword, member)))], source.Node);
}
