namespace DataAuditor.JsonSchema;

/// <summary>JSON Pointers, RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Escape(string step) =>
        step.AsSpan().IndexOfAny('~', '/') < 0 ? step : step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string step) =>
        step.Contains('~', StringComparison.Ordinal) ? step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal) : step;
}
