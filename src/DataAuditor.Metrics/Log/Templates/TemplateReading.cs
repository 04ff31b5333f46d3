namespace DataAuditor.Metrics.Log.Templates;

/// <summary>How a line's predicted and true template are read.</summary>
/// <param name="Predicted">The field that says what was predicted; where no line has it, its message is kept for Drain.</param>
/// <param name="Truth">The field that says what is true.</param>
/// <param name="ComparesVariables">Whether it matters what stands in the variables' places.</param>
internal sealed record TemplateReading(string Predicted, string Truth, bool ComparesVariables)
{
    /// <summary>By the templates themselves.</summary>
    public static TemplateReading OfTexts { get; } = new("template", "gold_template", ComparesVariables: false);

    /// <summary>By their identifiers, of which several may have one template.</summary>
    public static TemplateReading OfIds { get; } = new("template_id", "gold_template_id", ComparesVariables: false) { IsById = true };

    public bool IsById { get; private init; }
}
