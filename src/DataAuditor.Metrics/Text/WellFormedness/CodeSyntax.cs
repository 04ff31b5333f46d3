namespace DataAuditor.Metrics.Text.WellFormedness;

/// <summary>What has to be known of a programming language to find its brackets: where comments and texts begin and end.</summary>
/// <param name="LineComment">Begins a comment up to the end of the line.</param>
/// <param name="BlockComment">Begins and ends a comment of several lines; null where there is none.</param>
/// <param name="HasTripleQuotes">Whether three quotation marks begin a text of several lines.</param>
/// <param name="HasSingleQuotes">Whether apostrophes hold texts or characters.</param>
internal sealed record CodeSyntax(string LineComment, (string Open, string Close)? BlockComment, bool HasTripleQuotes, bool HasSingleQuotes)
{
    private static readonly CodeSyntax Braces = new("//", ("/*", "*/"), HasTripleQuotes: false, HasSingleQuotes: true);

    private static readonly CodeSyntax Python = new("#", null, HasTripleQuotes: true, HasSingleQuotes: true);

    private static readonly CodeSyntax TripleQuotedBraces = Braces with { HasTripleQuotes = true };

    /// <summary>
    /// Null for other languages: in a shell a bracket may close what nothing opens, in JavaScript a pattern may hold one, and in Rust an
    /// apostrophe names a lifetime.
    /// </summary>
    public static CodeSyntax? Of(string language) => language switch
    {
        "c" or "cpp" or "c++" or "go" or "golang" or "dart" => Braces,
        "csharp" or "cs" or "c#" or "java" or "kotlin" or "kt" or "swift" or "scala" => TripleQuotedBraces,
        "python" or "py" or "python3" => Python,
        _ => null,
    };
}
