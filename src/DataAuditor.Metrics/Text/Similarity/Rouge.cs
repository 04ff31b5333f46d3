using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Similarity;

/// <summary>
/// ROUGE (Lin 2004) as Google's package counts it: lower case, and only runs of a to z and 0 to 9 are tokens; text of other alphabets
/// therefore scores 0.
/// </summary>
/// <param name="stems">Whether words of more than three characters are brought to their stem (<see cref="PorterStemmer"/>).</param>
public sealed class Rouge(bool stems = false)
{
    private const int LongestUnstemmed = 3;

    /// <summary>ROUGE-N: n-grams in common, each as often as both have it.</summary>
    public RougeScore N(int n, string reference, string candidate) => RougeScore.N(n, Tokens(reference), Tokens(candidate));

    /// <summary>ROUGE-L: the longest common subsequence of the texts.</summary>
    public RougeScore L(string reference, string candidate) => RougeScore.L(Tokens(reference), Tokens(candidate));

    /// <summary>ROUGE-Lsum: for each line of the reference, the union of its longest common subsequences with the candidate's lines.</summary>
    public RougeScore Lsum(string reference, string candidate)
    {
        var referenceLines = Lines(reference);
        var candidateLines = Lines(candidate);
        var referenceLeft = NGramBag.Of([.. referenceLines.SelectMany(static line => line)], n: 1);
        var candidateLeft = NGramBag.Of([.. candidateLines.SelectMany(static line => line)], n: 1);
        var hits = 0;
        foreach (var line in referenceLines)
        {
            foreach (var place in candidateLines.SelectMany(other => new CommonSubsequence(line, other).Places()).Distinct().Order())
            {
                // No token may be a hit more often than both texts have it.
                if (referenceLeft.GetValueOrDefault(line[place]) == 0 || candidateLeft.GetValueOrDefault(line[place]) == 0) continue;

                hits++;
                referenceLeft[line[place]]--;
                candidateLeft[line[place]]--;
            }
        }

        return RougeScore.Of(hits, candidateLines.Sum(static line => line.Length), referenceLines.Sum(static line => line.Length));
    }

    private List<UInt128[]> Lines(string text) => [.. text.Split('\n').Where(static line => line.Length > 0).Select(Tokens)];

    /// <summary>What is compared of a text.</summary>
    internal UInt128[] Tokens(string text)
    {
        var buffer = default(RentedText);
        var lower = LowerCase.Of(text, ref buffer);
        foreach (ref var character in lower)
        {
            if (!char.IsAsciiLetterOrDigit(character)) character = ' ';
        }

        List<UInt128> tokens = [];
        foreach (var token in new WhitespaceTokenizer().Split(lower))
        {
            tokens.Add(Fingerprint.Of(stems && token.Length > LongestUnstemmed ? PorterStemmer.Stem(token.ToString()) : token));
        }

        buffer.Return();
        return [.. tokens];
    }
}
