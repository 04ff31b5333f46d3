using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>
/// Verifies signatures of Ed25519 (RFC 8032), which .NET does not. Nothing here is secret, so nothing takes care to be constant in time.
/// Stricter than the letter where the letter leaves a choice: encodings must be canonical, and a key of small order, under which one
/// signature fits any message, has signed nothing.
/// </summary>
internal static class Ed25519
{
    private const int KeyLength = 32;

    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);

    /// <summary>The curve's constant, −121665/121666.</summary>
    private static readonly BigInteger D = Positive(-121665 * Inverse(121666));

    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Prime - 1) / 4, Prime);

    private static readonly Point Base = Decode(EncodingOfBase())!.Value;

    private static readonly Point Neutral = new(0, 1, 1, 0);

    public static bool Verifies(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (key.Length != KeyLength || signature.Length != 2 * KeyLength) return false;

        var s = Number(signature[KeyLength..]);
        if (s >= Order || Decode(key) is not { } signer || IsSmall(signer)) return false;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(signature[..KeyLength]);
        hash.AppendData(key);
        hash.AppendData(message);
        var challenge = Number(hash.GetHashAndReset()) % Order;

        // The signature's point is s·B − k·A; its encoding is compared, so that no other encoding of it passes.
        return Encode(Sum(s, Base, challenge, Negative(signer))).AsSpan().SequenceEqual(signature[..KeyLength]);
    }

    private static bool IsSmall(Point point)
    {
        var eightfold = Add(Doubled(point), Doubled(point));
        eightfold = Add(eightfold, eightfold);
        return eightfold.X.IsZero;

        static Point Doubled(Point point) => Add(point, point);
    }

    /// <summary>m·P + n·Q, both in one pass over the bits.</summary>
    private static Point Sum(BigInteger m, Point p, BigInteger n, Point q)
    {
        var both = Add(p, q);
        var sum = Neutral;
        for (var bit = (int)Math.Max((long)m.GetBitLength(), (long)n.GetBitLength()) - 1; bit >= 0; bit--)
        {
            sum = Double(sum);
            bool ofP = !(m >> bit).IsEven, ofQ = !(n >> bit).IsEven;
            if (ofP || ofQ) sum = Add(sum, ofP && ofQ ? both : ofP ? p : q);
        }

        return sum;
    }

    private static Point Add(Point left, Point right)
    {
        var a = (left.Y - left.X) * (right.Y - right.X) % Prime;
        var b = (left.Y + left.X) * (right.Y + right.X) % Prime;
        var c = left.T * right.T % Prime * (2 * D) % Prime;
        var d = 2 * left.Z * right.Z % Prime;
        BigInteger e = b - a, f = d - c, g = d + c, h = b + a;
        return new Point(e * f % Prime, g * h % Prime, f * g % Prime, e * h % Prime);
    }

    private static Point Double(Point point)
    {
        var a = point.X * point.X % Prime;
        var b = point.Y * point.Y % Prime;
        var c = 2 * point.Z * point.Z % Prime;
        var sum = point.X + point.Y;
        BigInteger h = a + b, e = h - (sum * sum % Prime), g = a - b, f = c + g;
        return new Point(e * f % Prime, g * h % Prime, f * g % Prime, e * h % Prime);
    }

    private static Point Negative(Point point) => new(-point.X, point.Y, point.Z, -point.T);

    /// <summary>Null where the bytes are no point, or not its canonical encoding.</summary>
    private static Point? Decode(ReadOnlySpan<byte> encoding)
    {
        var number = Number(encoding);
        var isOdd = !(number >> 255).IsZero;
        var y = number & ((BigInteger.One << 255) - 1);
        if (y >= Prime) return null;

        // x² = (y² − 1) / (d·y² + 1); the root by x = u·v³·(u·v⁷)^((p−5)/8), which is right, or off by a root of −1.
        BigInteger u = Positive((y * y) - 1), v = Positive((D * y % Prime * y) + 1);
        var v3 = v * v % Prime * v % Prime;
        var x = u * v3 % Prime * BigInteger.ModPow(u * v3 % Prime * v3 % Prime * v % Prime, (Prime - 5) / 8, Prime) % Prime;
        var square = v * x % Prime * x % Prime;
        if (square != u)
        {
            if (square != Positive(-u)) return null;
            x = x * RootOfMinusOne % Prime;
        }

        if (x.IsZero && isOdd) return null;
        if (x.IsEven == isOdd) x = Prime - x;
        return new Point(x, y, 1, x * y % Prime);
    }

    private static byte[] Encode(Point point)
    {
        var inverse = Inverse(Positive(point.Z));
        BigInteger x = Positive(point.X * inverse), y = Positive(point.Y * inverse);
        if (!x.IsEven) y |= BigInteger.One << 255;

        var encoding = new byte[KeyLength];
        y.TryWriteBytes(encoding, out _, isUnsigned: true);
        return encoding;
    }

    /// <summary>The base point has y = 4/5 and an even x.</summary>
    private static byte[] EncodingOfBase()
    {
        var encoding = new byte[KeyLength];
        Positive(4 * Inverse(5)).TryWriteBytes(encoding, out _, isUnsigned: true);
        return encoding;
    }

    private static BigInteger Number(ReadOnlySpan<byte> littleEndian) => new(littleEndian, isUnsigned: true);

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(number, Prime - 2, Prime);

    private static BigInteger Positive(BigInteger number)
    {
        var rest = number % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }

    /// <summary>A point in extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
