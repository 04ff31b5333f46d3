namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>The schema <c>false</c>, reported under the keyword that leads to it.</summary>
internal sealed class FalseSchema(SchemaNode node) : Keyword("false", node)
{
    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated) =>
        run.Fail(this, token, run.Collects ? $"{ValueWords.Of(run.Table, token)} is not allowed here" : "");
}
