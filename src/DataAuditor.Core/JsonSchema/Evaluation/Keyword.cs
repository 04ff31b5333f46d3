namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>What one keyword, or several that belong together, asks of a value.</summary>
/// <param name="name">The keyword that failures are reported under.</param>
/// <param name="node">The schema that holds it.</param>
internal abstract class Keyword(string name, SchemaNode node)
{
    public string Name { get; } = name;

    public SchemaNode Node { get; } = node;

    /// <param name="evaluated">Where to note the items or properties looked at; null if nobody asks.</param>
    public abstract bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated);
}
