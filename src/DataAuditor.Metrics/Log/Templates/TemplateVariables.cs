namespace DataAuditor.Metrics.Log.Templates;

/// <summary>What stands in the places of a template's variables.</summary>
internal static class TemplateVariables
{
    /// <summary>Whether the variables that were found in a line are those that are in it, in their order. What the record does not say of either is read off its line by the true template: only where the predicted one is the same does a line count.</summary>
    public static bool AreSame(Sample sample, TemplateReading reading)
    {
        var (line, gold) = (sample.Text(DrainMetric<TemplateTable>.Line), sample.Text(reading.Truth));
        var found = sample.Texts("parameters") ?? Of(line, gold);
        var wanted = sample.Texts("gold_parameters") ?? Of(line, gold);
        return found is not null && wanted is not null && found.SequenceEqual(wanted, StringComparer.Ordinal);
    }

    /// <summary>The shortest texts that make the line of its template, from left to right; blanks are alike, however many stand together.</summary>
    /// <returns>Null where the line is not of the template.</returns>
    public static IReadOnlyList<string>? Of(string? line, string? template)
    {
        if (line is null || template is null) return null;

        var rest = CorrectedTemplate.SingleBlanks(line).AsSpan();
        var constants = CorrectedTemplate.SingleBlanks(template).Split(MaskScanner.Wildcard);
        if (!rest.StartsWith(constants[0], StringComparison.Ordinal)) return null;

        rest = rest[constants[0].Length..];
        var variables = new List<string>(constants.Length - 1);
        for (var place = 1; place < constants.Length; place++)
        {
            var isLast = place == constants.Length - 1;
            var next = isLast ? rest.EndsWith(constants[place], StringComparison.Ordinal) ? rest.Length - constants[place].Length : -1 : rest.IndexOf(constants[place], StringComparison.Ordinal);
            if (next < 0) return null;

            variables.Add(rest[..next].ToString());
            rest = rest[(next + constants[place].Length)..];
        }

        return rest.IsEmpty ? variables : null;
    }
}
