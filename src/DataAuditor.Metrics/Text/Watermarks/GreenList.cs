using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Watermarks;

/// <summary>
/// Finds a watermark that favours, after each token, a share of the vocabulary that only a secret key tells (Kirchenbauer et al., 2023). A
/// token is green behind another where HMAC-SHA-256 of the two under the key falls below that share. Pairs that repeat count once: a text
/// that repeats itself would else seem marked.
/// </summary>
/// <param name="key">The secret that the generator's watermark was made with.</param>
public sealed class GreenList(string key) : IModel<WatermarkedText, GreenTokens>
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public string Description => "green list keyed by HMAC-SHA-256";

    public IReadOnlyList<GreenTokens> Run(IReadOnlyList<WatermarkedText> inputs, CancellationToken cancellation) => [.. inputs.Select(input =>
    {
        cancellation.ThrowIfCancellationRequested();
        return Count(input);
    })];

    /// <summary>Whether the watermark favours a token behind another.</summary>
    /// <param name="gamma">The share of the vocabulary that it favours.</param>
    public bool IsGreen(string previous, string token, double gamma)
    {
        // The length of the first keeps "ab" + "c" and "a" + "bc" apart.
        var pair = Encoding.UTF8.GetBytes($"{previous.Length}:{previous}{token}");
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, pair, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11 < gamma * (1L << 53);
    }

    private GreenTokens Count(WatermarkedText text)
    {
        HashSet<(string, string)> seen = [];
        var green = 0;
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            if (seen.Add((text.Tokens[at - 1], text.Tokens[at])) && IsGreen(text.Tokens[at - 1], text.Tokens[at], text.Gamma)) green++;
        }

        return new GreenTokens(green, seen.Count);
    }
}
