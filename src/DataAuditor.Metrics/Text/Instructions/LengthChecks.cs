using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DataAuditor.Metrics.Text.Punkt;
using DataAuditor.Metrics.Text.Python;

namespace DataAuditor.Metrics.Text.Instructions;

/// <summary>Instructions on the number of words, sentences and paragraphs.</summary>
internal static partial class LengthChecks
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(".,?!'\"");

    public static Check Words(InstructionArguments arguments)
    {
        var limit = arguments.Limit("num_words", "relation");
        return response => limit.Breach(PythonText.WordCount(response), "words");
    }

    public static Check Sentences(InstructionArguments arguments)
    {
        var limit = arguments.Limit("num_sentences", "relation");
        return response => limit.Breach(PunktSentences.Split(response).Count, "sentences");
    }

    /// <summary>Paragraphs stand between three asterisks; before the first and after the last pair there may be nothing.</summary>
    public static Check Paragraphs(InstructionArguments arguments)
    {
        var count = arguments.Count("num_paragraphs");
        return response =>
        {
            var pieces = Divider().Split(response);
            if (Outline.InnerBlank(pieces)) return "has an empty paragraph between two dividers ***";
            return Outline.Differs(pieces.Count(piece => !PythonText.IsBlank(piece)), count, "paragraphs between dividers ***");
        };
    }

    /// <summary>Paragraphs stand between empty lines. Blank pieces do not count as paragraphs, but do count when the n-th is looked up.</summary>
    public static Check FirstWordOfParagraph(InstructionArguments arguments)
    {
        var count = arguments.Count("num_paragraphs", least: 1);
        var nth = arguments.Count("nth_paragraph", least: 1);
        var word = PythonText.Lower(arguments.Text("first_word"));
        if (nth > count) throw new InstructionException(string.Create(CultureInfo.InvariantCulture, $"its argument 'nth_paragraph' is {nth}, but there shall be {count}"));

        return response =>
        {
            var pieces = response.Split("\n\n");
            var paragraphs = pieces.Count(piece => !PythonText.IsBlank(piece));
            if (Outline.Differs(paragraphs, count, "paragraphs between empty lines") is { } breach) return breach;

            var first = FirstWord(PythonText.Strip(pieces[nth - 1]));
            return first == word ? null : string.Create(CultureInfo.InvariantCulture, $"begins paragraph {nth} with '{first}', not '{word}'");
        };
    }

    private static string FirstWord(string paragraph)
    {
        var token = string.Concat(paragraph.TakeWhile(c => !PythonText.IsSpace(c))).TrimStart('\'').TrimStart('"');
        var cut = token.AsSpan().IndexOfAny(WordEnds);
        return PythonText.Lower(cut < 0 ? token : token[..cut]);
    }

    [GeneratedRegex(@"[\s\x1c-\x1f]?\*\*\*[\s\x1c-\x1f]?", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();
}
