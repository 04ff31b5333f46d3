using DataAuditor.JsonSchema.Documents;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>A keyword that judges a value by itself, without subschemas.</summary>
internal abstract class Assertion(string name, SchemaNode node) : Keyword(name, node)
{
    public sealed override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated) =>
        Holds(run, token) || run.Fail(this, token, run.Collects ? Explain(run.Table, token) : "");

    /// <summary>Whether the value is as the keyword asks; true for values of a kind that it says nothing about.</summary>
    protected abstract bool Holds(Evaluator run, int token);

    /// <summary>What is wrong with a value for which the keyword does not hold.</summary>
    protected abstract string Explain(TokenTable table, int token);
}
