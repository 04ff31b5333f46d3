using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>propertyNames</c>: every name, as a string, satisfies a schema.</summary>
internal sealed class PropertyNamesKeyword(Branch branch, SchemaNode node) : Keyword("propertyNames", node)
{
    public static Keyword? Make(SchemaSource source) => source.Branch("propertyNames") is { } branch ? new PropertyNamesKeyword(branch, source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Object) return true;

        var isValid = true;
        var end = run.Table[token].Next;
        for (var name = token + 1; name < end; name = run.Table[name + 1].Next)
        {
            if (run.InPlace(branch, name, null)) continue;
            if (!run.Collects) return false;

            isValid = false;
        }

        return isValid;
    }
}
