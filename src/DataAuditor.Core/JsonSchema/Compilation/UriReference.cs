namespace DataAuditor.JsonSchema.Compilation;

/// <summary>Resolution of URI references, RFC 3986 section 5, on the text as it is written: nothing is normalised but dot segments.</summary>
internal static class UriReference
{
    /// <summary>Parts of a URI reference; null where a part, with its delimiter, is absent.</summary>
    private readonly record struct Parts(string? Scheme, string? Authority, string Path, string? Query);

    /// <summary>A reference without fragment, and the fragment without <c>#</c>.</summary>
    public static (string Resource, string Fragment) Split(string reference)
    {
        var mark = reference.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (reference, "") : (reference[..mark], reference[(mark + 1)..]);
    }

    public static bool IsAbsolute(string reference) => SchemeLength(reference) > 0;

    /// <summary>The absolute URI that a reference without fragment means, seen from <paramref name="baseUri"/>.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0) return baseUri;

        var (parent, child) = (Parse(baseUri), Parse(reference));
        if (child.Scheme is not null) return Join(child with { Path = WithoutDots(child.Path) });
        if (child.Authority is not null) return Join(child with { Scheme = parent.Scheme, Path = WithoutDots(child.Path) });
        if (child.Path.Length == 0) return Join(parent with { Query = child.Query ?? parent.Query });

        var path = child.Path.StartsWith('/') ? child.Path : Merge(parent, child.Path);
        return Join(parent with { Path = WithoutDots(path), Query = child.Query });
    }

    /// <summary>A JSON Pointer as the fragment of a URI.</summary>
    public static string EscapeFragment(string pointer)
    {
        foreach (var character in pointer)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !"/~$-_.!'()*+,;=:@".Contains(character, StringComparison.Ordinal))
            {
                return string.Join('/', pointer.Split('/').Select(step => Uri.EscapeDataString(step).Replace("%24", "$", StringComparison.Ordinal)));
            }
        }

        return pointer;
    }

    private static int SchemeLength(string reference)
    {
        var colon = reference.AsSpan().IndexOfAny(":/?#");
        if (colon <= 0 || reference[colon] != ':' || !char.IsAsciiLetter(reference[0])) return 0;

        foreach (var character in reference.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.')) return 0;
        }

        return colon;
    }

    private static Parts Parse(string reference)
    {
        var scheme = SchemeLength(reference) is > 0 and var length ? reference[..length] : null;
        var rest = scheme is null ? reference : reference[(scheme.Length + 1)..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 ? null : rest[(mark + 1)..];
        if (mark >= 0) rest = rest[..mark];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return new(scheme, null, rest, query);

        var slash = rest.IndexOf('/', 2);
        return slash < 0 ? new(scheme, rest[2..], "", query) : new(scheme, rest[2..slash], rest[slash..], query);
    }

    private static string Merge(Parts parent, string path) =>
        parent.Authority is not null && parent.Path.Length == 0 ? "/" + path : parent.Path[..(parent.Path.LastIndexOf('/') + 1)] + path;

    private static string WithoutDots(string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal)) return path;

        var steps = path.Split('/');
        var kept = new List<string>(steps.Length);
        for (var index = 0; index < steps.Length; index++)
        {
            var isLast = index == steps.Length - 1;
            if (steps[index] is "." or "..")
            {
                // The empty step before the first slash stands for the root and stays.
                if (steps[index] == ".." && kept.Count > 1) kept.RemoveAt(kept.Count - 1);
                if (isLast) kept.Add("");
            }
            else
            {
                kept.Add(steps[index]);
            }
        }

        return string.Join('/', kept);
    }

    private static string Join(Parts parts) => string.Concat(
        parts.Scheme is null ? "" : parts.Scheme + ":", parts.Authority is null ? "" : "//" + parts.Authority, parts.Path, parts.Query is null ? "" : "?" + parts.Query);
}
