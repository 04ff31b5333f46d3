using DataAuditor.JsonSchema.Patterns;

namespace DataAuditor.JsonSchema.Formats;

/// <summary>The formats that the drafts define, by name. All are known in all drafts.</summary>
internal static class FormatCatalog
{
    private static readonly Dictionary<string, Func<ReadOnlySpan<char>, bool>> Formats = new(StringComparer.Ordinal)
    {
        ["date-time"] = DateTimes.IsDateTime,
        ["date"] = DateTimes.IsDate,
        ["time"] = DateTimes.IsTime,
        ["duration"] = Durations.IsDuration,
        ["email"] = EmailAddresses.IsEmail,
        ["idn-email"] = EmailAddresses.IsInternationalEmail,
        ["hostname"] = HostNames.IsHostName,
        ["idn-hostname"] = HostNames.IsInternationalHostName,
        ["ipv4"] = IpAddresses.IsVersion4,
        ["ipv6"] = IpAddresses.IsVersion6,
        ["uri"] = Uris.IsUri,
        ["uri-reference"] = Uris.IsUriReference,
        ["iri"] = Uris.IsIri,
        ["iri-reference"] = Uris.IsIriReference,
        ["uri-template"] = UriTemplates.IsUriTemplate,
        ["uuid"] = Uuids.IsUuid,
        ["json-pointer"] = JsonPointers.IsJsonPointer,
        ["relative-json-pointer"] = JsonPointers.IsRelativeJsonPointer,
        ["regex"] = IsRegex,
    };

    /// <summary>What tells whether a string has a format; null for formats that no draft defines.</summary>
    public static Func<ReadOnlySpan<char>, bool>? Find(string name) => Formats.GetValueOrDefault(name);

    private static bool IsRegex(ReadOnlySpan<char> text)
    {
        try
        {
            EcmaTranslator.Translate(text.ToString(), TextRange.Basic);
            return true;
        }
        catch (PatternSyntaxException)
        {
            return false;
        }
    }
}
