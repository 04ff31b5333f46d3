using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Tests.Credentials.Signatures;

public sealed class Ed25519Tests
{
    private const string Key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private const string Signature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    /// <summary>RFC 8032, section 7.1, tests 1 to 3.</summary>
    [Theory]
    [InlineData(Key, "", Signature)]
    [InlineData(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Verifies_what_the_standard_signs(string key, string message, string signature)
    {
        Assert.True(Verifies(key, message, signature));
        Assert.False(Verifies(key, message + "00", signature));
        for (var at = 0; at < signature.Length; at += 10) Assert.False(Verifies(key, message, Changed(signature, at)));
    }

    /// <summary>The number s plus the order of the group gives the same point.</summary>
    [Fact]
    public void Refuses_the_same_signature_in_other_numbers() =>
        Assert.False(Verifies(Key, "", Signature[..64] + "4c8c7872aa064e049dbb3013fbf29380d25bf5f0595bbe24655141438e7a101b"));

    /// <summary>Under such keys one signature fits any message.</summary>
    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    public void Refuses_keys_of_small_order(string key) => Assert.False(Verifies(key, "01", "01" + new string('0', 126)));

    [Theory]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // Not reduced.
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")] // Not on the curve.
    [InlineData("01")]
    public void Refuses_keys_that_are_none(string key) => Assert.False(Verifies(key, "", Signature));

    private static string Changed(string signature, int at) => string.Concat(signature.AsSpan(0, at), signature[at] == '0' ? "1" : "0", signature.AsSpan(at + 1));

    private static bool Verifies(string key, string message, string signature) =>
        Ed25519.Verifies(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature));
}
