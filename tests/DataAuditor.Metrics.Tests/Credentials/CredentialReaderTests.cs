using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Certificates;

namespace DataAuditor.Metrics.Tests.Credentials;

public sealed class CredentialReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Files => GoldenFolder.Path is null ? [] : [.. Golden().Select(static file => file.GetProperty("file").GetString()!)];

    [GoldenTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_c2pa_rs_on_the_state_without_a_trust_list(string file) =>
        Assert.Equal(Expected(file, "state_no_trust_list"), StateOf(Read(file, TrustList.Empty)));

    [GoldenTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_c2pa_rs_on_the_state_with_the_test_roots(string file) =>
        Assert.Equal(Expected(file, "state_test_roots"), StateOf(Read(file, Roots())));

    [GoldenTheory]
    [InlineData("small/base.jpg", nameof(CredentialState.None))]
    [InlineData("small/base.mp4", nameof(CredentialState.None))]
    [InlineData("small/base.png", nameof(CredentialState.None))]
    [InlineData("small/stripped.jpg", nameof(CredentialState.None))]
    [InlineData("small/truncated.jpg", nameof(CredentialState.Malformed))]
    [InlineData("c2pa-rs/cloud.jpg", nameof(CredentialState.Remote))]
    [InlineData("c2pa-rs/no_alg.jpg", nameof(CredentialState.Malformed))]
    [InlineData("c2pa-rs/prerelease.jpg", nameof(CredentialState.Malformed))]
    [InlineData("c2pa-rs/libpng-test.png", nameof(CredentialState.None))]
    [InlineData("c2pa-rs/no_manifest.jpg", nameof(CredentialState.None))]
    [InlineData("public-testfiles/adobe-20220124-A.jpg", nameof(CredentialState.None))]
    public void Tells_apart_why_there_is_no_state(string file, string state) => Assert.Equal(state, Read(file, TrustList.Empty).State.ToString());

    [GoldenTheory]
    [MemberData(nameof(Files))]
    public void Agrees_with_c2pa_rs_on_the_codes(string file)
    {
        var entry = Entry(file);
        if (entry.GetProperty("state_test_roots").GetString() is null) return;

        CredentialReport untrusted = Read(file, TrustList.Empty), trusted = Read(file, Roots());
        Assert.Equal(Codes(entry, "failure_no_trust"), Codes(untrusted, StatusKind.Failure));
        Assert.Equal(Codes(entry, "failure_trust"), Codes(trusted, StatusKind.Failure));
        Assert.Equal(Codes(entry, "success_trust"), Codes(trusted, StatusKind.Success));
        Assert.Equal(Codes(entry, "informational_trust"), Codes(trusted, StatusKind.Informational));
        Assert.Equal(Codes(entry, "ingredient_failure_trust"), [.. trusted.Statuses.Where(static status => status.Ingredient is not null && status.Kind is StatusKind.Failure).Select(static status => status.Code).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void Trusts_an_image_whose_signer_the_user_trusts()
    {
        var image = new SignedImage(Signers.Leaf).Write();
        Assert.Equal(CredentialState.Valid, Read(image, TrustList.Empty).State);
        Assert.Equal(CredentialState.Trusted, Read(image).State);
        Assert.Equal([StatusCode.CredentialUntrusted], Read(image, TrustList.Empty).Failures);
    }

    [Fact]
    public void Trusts_a_single_signer() =>
        Assert.Equal(CredentialState.Trusted, Read(new SignedImage(Signers.Leaf).Write(), TrustList.Read(Signers.Leaf.Pem())).State);

    [Fact]
    public void Trusts_through_authorities_between() =>
        Assert.Equal(CredentialState.Trusted, Read(new SignedImage(Signers.Root.Issue("Between", isAuthority: true).Issue()).Write()).State);

    [Fact]
    public void Does_not_trust_whom_a_signer_that_is_no_authority_issued_a_certificate_to() =>
        Assert.Equal(CredentialState.Valid, Read(new SignedImage(Signers.Leaf.Issue()).Write()).State);

    [Fact]
    public void Does_not_trust_through_an_authority_that_has_expired()
    {
        var root = Signer.Root(to: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(CredentialState.Valid, Read(new SignedImage(root.Issue()).Write(), TrustList.Read(root.Pem())).State);
    }

    [Theory]
    [InlineData("2.5.29.30", true, CredentialState.Valid)] // Names that it may issue under.
    [InlineData("2.5.29.30", false, CredentialState.Trusted)]
    public void Does_not_trust_through_an_authority_with_limits_that_are_not_understood(string oid, bool isCritical, object state)
    {
        var between = Signers.Root.Issue("Between", isAuthority: true, extension: new X509Extension(oid, [0x30, 0], isCritical));
        Assert.Equal(state, Read(new SignedImage(between.Issue()).Write()).State);
    }

    [Theory]
    [InlineData(false, StatusCode.DataHashMismatch)]
    [InlineData(true, StatusCode.BoxesHashMismatch)]
    public void Refuses_an_image_that_was_changed(bool byBoxes, string code)
    {
        var image = new SignedImage(Signers.Leaf) { IsBoundByBoxes = byBoxes }.Write();
        Assert.Equal(CredentialState.Trusted, Read(image).State);
        image[^20] ^= 1;
        Refused(code, image);
    }

    [Fact]
    public void Refuses_what_was_put_into_the_range_that_is_left_out_for_the_store() =>
        Refused(StatusCode.DataHashMismatch, new SignedImage(Signers.Leaf) { Smuggled = [0, 0, 0, 0, .. "IDAT"u8, 0, 0, 0, 0] }.Write());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_an_updated_image_that_was_changed_whatever_others_in_the_store_say(bool hasStray)
    {
        var image = new SignedImage(Signers.Leaf) { IsUpdated = true, HasStray = hasStray }.Write();
        Assert.Equal(CredentialState.Trusted, Read(image).State);
        image[^20] ^= 1;
        Refused(StatusCode.DataHashMismatch, image);
    }

    [Fact]
    public void Refuses_what_was_appended_to_an_image_that_is_bound_by_its_boxes() =>
        Refused(StatusCode.BoxesHashUnknownBox, [.. new SignedImage(Signers.Leaf) { IsBoundByBoxes = true }.Write(), 1]);

    [Fact]
    public void Refuses_a_manifest_of_another_image()
    {
        byte[] image = new SignedImage(Signers.Leaf).Write(), other = new SignedImage(Signers.Leaf) { Pixels = [9, 9, 9, 9, 9, 9, 9, 9] }.Write();
        const int behind = 12 + 8 + 12; // The chunks with the pixels and the end.
        Refused(StatusCode.DataHashMismatch, [.. image[..^behind], .. other[^behind..]]);
    }

    [Fact]
    public void Refuses_a_chunk_that_was_added_and_that_no_name_was_given_for()
    {
        var image = new SignedImage(Signers.Leaf) { IsBoundByBoxes = true }.Write();
        Refused(StatusCode.BoxesHashUnknownBox, [.. image[..^12], 0, 0, 0, 0, .. "tEXt"u8, 0, 0, 0, 0, .. image[^12..]]);
    }

    [Theory]
    [InlineData(2024, 2025)]
    [InlineData(2027, 2028)]
    public void Refuses_a_certificate_that_is_not_valid_now(int from, int to)
    {
        var signer = Signers.Root.Issue(from: new DateTimeOffset(from, 1, 1, 0, 0, 0, TimeSpan.Zero), to: new DateTimeOffset(to, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var report = Read(new SignedImage(signer).Write());
        Assert.Equal(CredentialState.Invalid, report.State);
        Assert.Equal([StatusCode.CredentialExpired, StatusCode.CredentialUntrusted], report.Failures);
        Assert.True(report.IsOfClock);
    }

    [Theory]
    [InlineData(-37)] // RSA-PSS by an elliptic curve's key.
    [InlineData(-8)] // Ed25519 by it.
    [InlineData(-35)] // The curve of another strength.
    public void Refuses_an_algorithm_that_is_not_the_keys(int algorithm) => Refused(StatusCode.ClaimSignatureMismatch, new SignedImage(Signers.Leaf) { Algorithm = algorithm }.Write());

    [Theory]
    [InlineData(-257)] // RSA as it was before PSS.
    [InlineData(-16)] // A hash.
    [InlineData(0)]
    public void Refuses_an_algorithm_that_is_not_allowed(int algorithm) => Refused(StatusCode.AlgorithmUnsupported, new SignedImage(Signers.Leaf) { Algorithm = algorithm }.Write());

    [Fact]
    public void Takes_the_curves_that_the_algorithms_name()
    {
        var signer = Signers.Root.Issue(curve: ECCurve.NamedCurves.nistP384);
        Assert.Equal(CredentialState.Trusted, Read(new SignedImage(signer) { Algorithm = -35, Hash = HashAlgorithmName.SHA384 }.Write()).State);
        Refused(StatusCode.ClaimSignatureMismatch, new SignedImage(signer).Write());
    }

    [Fact]
    public void Refuses_a_certificate_that_is_for_something_else() =>
        Refused(StatusCode.CredentialInvalid, new SignedImage(Signers.Root.Issue(purpose: "1.3.6.1.5.5.7.3.1")).Write());

    [Fact]
    public void Refuses_an_authority_that_signs_itself() => Refused(StatusCode.CredentialInvalid, new SignedImage(Signers.Root.Issue("Authority", isAuthority: true)).Write());

    [Fact]
    public void Refuses_a_second_chain_that_is_not_signed() =>
        Refused(StatusCode.CredentialInvalid, new SignedImage(Signers.Leaf) { Unprotected = [("x5chain", CborBytes.Array(CborBytes.Bytes(Signers.Leaf.Certificate.RawData)))] }.Write());

    [Fact]
    public void Refuses_another_signers_certificate() => Refused(StatusCode.ClaimSignatureMismatch, new SignedImage(Signers.Leaf) { Chain = Signers.Root.Issue().Chain }.Write());

    [Fact]
    public void Passes_over_a_time_stamp_that_is_none()
    {
        byte[] stamp = CborBytes.Map(("tstTokens", CborBytes.Array(CborBytes.Map(("val", CborBytes.Bytes(1, 2, 3))))));
        var report = Read(new SignedImage(Signers.Leaf) { Unprotected = [("sigTst2", stamp)] }.Write());
        Assert.Equal(CredentialState.Trusted, report.State);
        Assert.Contains(report.Statuses, static status => status is { Code: StatusCode.TimeStampMalformed, Kind: StatusKind.Informational });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    public void Finds_nothing_in_what_is_no_image(int length)
    {
        using var stream = new MemoryStream(new byte[length]);
        Assert.Equal(CredentialState.None, new CredentialReader(TrustList.Empty, Now).Read(stream).State);
    }

    [Fact]
    public void Says_where_a_store_ends_too_early()
    {
        var image = new SignedImage(Signers.Leaf).Write();
        var report = Read(image[..200]);
        Assert.Equal(CredentialState.Malformed, report.State);
        Assert.Equal("a chunk of the PNG is longer than the file", report.Detail);
    }

    private static void Refused(string code, byte[] image)
    {
        var report = Read(image);
        Assert.Equal(CredentialState.Invalid, report.State);
        Assert.Contains(code, report.Failures);
    }

    private static CredentialReport Read(byte[] image, TrustList? trust = null)
    {
        using var stream = new MemoryStream(image);
        return new CredentialReader(trust ?? TrustList.Read(Signers.Root.Pem()), Now).Read(stream);
    }

    private static CredentialReport Read(string file, TrustList trust)
    {
        using var stream = File.OpenRead(PathOf(file));
        return new CredentialReader(trust, Now).Read(stream);
    }

    /// <summary>The golden values have none for the one file that is called .jpeg, whose type the run of c2pa-rs did not know. Its own validator says that the certificate has expired.</summary>
    private static string? Expected(string file, string name) => Path.GetExtension(file) is ".jpeg" ? nameof(CredentialState.Invalid) : Entry(file).GetProperty(name).GetString();

    private static string? StateOf(CredentialReport report) => report.IsWellFormed ? report.State.ToString() : null;

    private static TrustList Roots() => TrustList.Read(File.ReadAllBytes(PathOf("trust/test_cert_root_bundle.pem")));

    private static List<string> Codes(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(static code => code.GetString()!).Order(StringComparer.Ordinal)];

    private static List<string> Codes(CredentialReport report, StatusKind kind) =>
        [.. report.Statuses.Where(status => status.Ingredient is null && status.Kind == kind).Select(static status => status.Code).Order(StringComparer.Ordinal)];

    private static JsonElement Entry(string file) => Golden().First(entry => entry.GetProperty("file").GetString() == file);

    private static List<JsonElement> Golden() => [.. JsonElement.Parse(File.ReadAllText(PathOf("golden.json"))).GetProperty("files").EnumerateArray()];

    private static string PathOf(string name) => GoldenFolder.PathOf("vision/c2pa/" + name);
}
