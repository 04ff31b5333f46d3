using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Catalog;

namespace DataAuditor.Manifests;

/// <summary>Holds a manifest against its JSON Schema, of which it knows the keywords that the schema uses.</summary>
internal static class SchemaCheck
{
    public const string DateFormat = "yyyy-MM-dd";

    public static void Run(LocatedJson value, JsonObject schema, string where, List<Diagnostic> problems)
    {
        if (!IsOfType(value, schema["type"]))
        {
            Report(value.Location, $"{where} is {Describe(value)}; it must be {Types(schema["type"]!)}", problems);
            return;
        }

        CheckScalar(value, schema, where, problems);
        if (value.Kind is JsonValueKind.Object) CheckMembers(value, schema, where, problems);
        if (value.Kind is JsonValueKind.Array && schema["items"] is JsonObject items)
        {
            foreach (var item in value.Items) Run(item, items, $"an element of {where}", problems);
        }
    }

    private static void CheckMembers(LocatedJson value, JsonObject schema, string where, List<Diagnostic> problems)
    {
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var member in value.Members)
        {
            if (known[member.Name] is JsonObject declared)
            {
                Run(member.Value, declared, $"'{member.Name}'", problems);
            }
            else if (schema["additionalProperties"] is JsonObject others)
            {
                Run(member.Value, others, $"'{member.Name}'", problems);
            }
            else if (schema["additionalProperties"] is JsonValue allowed && !allowed.GetValue<bool>())
            {
                var suggestion = Suggestion.For(member.Name, known.Select(property => property.Key));
                Report(member.NameLocation, $"'{member.Name}' is no key of {where}{suggestion}", problems);
            }
        }

        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            var name = required!.GetValue<string>();
            if (value[name] is null) Report(value.Location, $"{where} has no '{name}', which is required", problems);
        }
    }

    private static void CheckScalar(LocatedJson value, JsonObject schema, string where, List<Diagnostic> problems)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value.Scalar)))
        {
            var names = choices.Select(choice => choice!.ToString()).ToArray();
            var suggestion = value.Text is { } text ? Suggestion.For(text, names) : "";
            Report(value.Location, $"{where} is {Describe(value)}; it must be one of {string.Join(", ", names)}{suggestion}", problems);
        }

        if (value.Text is { } written && schema["minLength"] is { } minLength && written.Length < minLength.GetValue<int>())
        {
            Report(value.Location, $"{where} is empty", problems);
        }

        if (value.Text is { } day && (string?)schema["format"] == "date" && !DateOnly.TryParseExact(day, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(value.Location, $"{where} is {Describe(value)}; it must be a day, as 2027-01-31", problems);
        }

        if (value.Number is not { } number) return;

        if (schema["minimum"]?.GetValue<double>() is { } minimum && number < minimum)
        {
            Report(value.Location, string.Create(CultureInfo.InvariantCulture, $"{where} is {number}; it must be at least {minimum}"), problems);
        }

        if (schema["maximum"]?.GetValue<double>() is { } maximum && number > maximum)
        {
            Report(value.Location, string.Create(CultureInfo.InvariantCulture, $"{where} is {number}; it must be at most {maximum}"), problems);
        }
    }

    private static bool IsOfType(LocatedJson value, JsonNode? type) => type switch
    {
        null => true,
        JsonArray several => several.Any(one => IsOfType(value, one)),
        _ => type.GetValue<string>() switch
        {
            "object" => value.Kind is JsonValueKind.Object,
            "array" => value.Kind is JsonValueKind.Array,
            "string" => value.Kind is JsonValueKind.String,
            "number" => value.Number is { } number && double.IsFinite(number),
            "integer" => value.Number is { } number && double.IsInteger(number),
            "boolean" => value.Truth is not null,
            "null" => value.Kind is JsonValueKind.Null,
            var other => throw new InvalidOperationException($"The manifest's schema names the type '{other}'."),
        },
    };

    private static string Describe(LocatedJson value) => value.Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        _ => value.Scalar!.ToJsonString(),
    };

    private static string Types(JsonNode type) => type is JsonArray several
        ? string.Join(" or ", several.Select(one => Types(one!)))
        : type.GetValue<string>() switch
        {
            "object" => "an object",
            "array" => "an array",
            "integer" => "a whole number",
            "boolean" => "true or false",
            var other => $"a {other}",
        };

    private static void Report(SourceLocation location, string message, List<Diagnostic> problems) =>
        problems.Add(new Diagnostic(DiagnosticCode.Manifest, Severity.Error, message, location));
}
