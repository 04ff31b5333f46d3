using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataAuditor.Catalog;

/// <summary>What is wrong inside an option that is itself an object or a list, in the user's words.</summary>
internal static partial class OptionFault
{
    /// <summary>Null where the fault is the option's own form.</summary>
    public static string? Describe(string path, Exception fault)
    {
        if (fault is OptionValueException value) return $"'{path}': {value.Message}";
        if (MissingKind.IsMatch(fault.Message)) return $"'{path}' does not say of which kind it is";
        if (UnknownKey.Match(fault.Message) is { Success: true } unknown) return $"'{path}' has no key '{unknown.Groups[1].Value}'";
        if (MissingKeys.Match(fault.Message) is { Success: true } missing) return $"'{path}' lacks {missing.Groups[1].Value}";
        if (UnknownKind.Match(fault.Message) is { Success: true } kind) return $"'{path}' is of no known kind: '{kind.Groups[1].Value}'";

        return path.AsSpan().ContainsAny('.', '[') ? $"'{path}' is of another form than its schema states" : null;
    }

    /// <summary>Where in the options the fault lies: <c>rules[1]</c>.</summary>
    public static string PathOf(Exception fault)
    {
        var path = fault is JsonException json ? json.Path ?? "" : PathInMessage.Match(fault.Message).Groups[1].Value;
        return path.TrimStart('$').TrimStart('.');
    }

    [GeneratedRegex(@" Path: (\S*) \|")]
    private static partial Regex PathInMessage { get; }

    [GeneratedRegex("must specify a type discriminator")]
    private static partial Regex MissingKind { get; }

    [GeneratedRegex("^The JSON property '([^']*)' could not be mapped")]
    private static partial Regex UnknownKey { get; }

    [GeneratedRegex("was missing required properties including: (.*?)\\.( Path|$)")]
    private static partial Regex MissingKeys { get; }

    [GeneratedRegex("unrecognized type discriminator id '([^']*)'")]
    private static partial Regex UnknownKind { get; }
}
