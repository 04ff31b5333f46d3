using DataAuditor.Metrics.ImageText.Provenance;
using DataAuditor.Metrics.Tests.Credentials;

namespace DataAuditor.Metrics.Tests.ImageText.Provenance;

public sealed class CredentialValidationRateTests
{
    private static readonly CredentialValidationRate Dated = new() { ValidAt = new DateOnly(2026, 11, 22) };

    [Fact]
    public void Is_the_share_of_records_whose_images_are_signed_and_unchanged()
    {
        var score = Run.Score(Dated, Records("signed.png", "changed.png", "bare.png", "signed.png"));
        Assert.Equal(0.5, score.Value);
        Assert.Equal("wilson", score.Interval?.Method);
        Assert.Equal(["none", "invalid", "valid"], score.Parts.Take(3).Select(static part => part.Name));
        Assert.Equal([0.25, 0.25, 0.5], score.Parts.Take(3).Select(static part => part.Value));
        Assert.Equal(0.25, score.Parts.Single(static part => part.Name == "assertion.dataHash.mismatch").Value);
    }

    [Fact]
    public void Shows_what_was_changed_before_what_is_not_there()
    {
        var evidence = Run.Score(Dated, Records("bare.png", "changed.png")).Evidence;
        Assert.Equal([1, 0], evidence.Select(static exhibit => exhibit.Record));
        Assert.Equal("'changed.png' has a manifest that is invalid: signingCredential.untrusted, assertion.dataHash.mismatch", evidence[0].Detail);
        Assert.Equal("'bare.png' has no manifest", evidence[1].Detail);
        Assert.Equal("/media/changed.png", evidence[0].Images?.Image);
    }

    [Fact]
    public void Asks_for_every_image_of_a_record()
    {
        string Steps(params string[] images) => Run.Record(("steps", images.Select(static image => new { image })));
        var records = Records() with { Synthetic = [Steps("signed.png", "signed.png"), Steps("signed.png", "bare.png"), Steps()] };
        Assert.Equal(1.0 / 3, Run.Score(Dated, records).Value);
    }

    [Fact]
    public void Asks_for_the_image_of_a_record_beside_those_of_its_steps()
    {
        string Record(string image) => Run.Record(("image", image), ("steps", new[] { new { image = "signed.png" } }));
        Assert.Equal(0.5, Run.Score(Dated, Records() with { Synthetic = [Record("signed.png"), Record("bare.png")] }).Value);
    }

    [Fact]
    public void Refuses_a_step_whose_image_is_no_path()
    {
        var record = Run.Record(("steps", new object[] { new { text = "without" }, new { image = 7 } }));
        Assert.Contains("the image of step 2 is no text", Assert.Throws<AuditException>(() => Run.On(Dated, Records() with { Synthetic = [record] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_an_image_that_cannot_be_read_to_its_end_as_one_that_cannot_be_used()
    {
        var files = Files(countsBroken: true).Without("torn.png", new IOException("the disk is gone"));
        Assert.Equal(["1 record was left out: its images cannot be used"], Run.Score(Dated, Records("torn.png", "signed.png") with { Media = files }).Notes);
    }

    [Fact]
    public void Asks_for_trust_where_it_is_wanted()
    {
        var trusting = Dated with { Trusted = true, Trust = ["roots.pem"] };
        Assert.Equal(1, Run.Score(trusting, Records("signed.png")).Value);
        Assert.Equal(0, Run.Score(trusting with { Trust = ["others.pem"] }, Records("signed.png")).Value);
        Assert.Equal(1, Run.Score(trusting with { Trust = ["others.pem", "roots.pem"] }, Records("signed.png")).Value);
        Assert.Equal(
            "option 'trusted' asks for trusted signers, and option 'trust' names no certificates",
            Assert.IsType<Measurement.NotApplicable>(Run.On(Dated with { Trusted = true }, Records("signed.png"))).Reason);
    }

    [Fact]
    public void Judges_certificates_as_of_the_day_that_is_set()
    {
        Assert.Equal(1, Run.Score(Dated, Records("signed.png")).Value);
        Assert.Equal(0, Run.Score(Dated with { ValidAt = new DateOnly(2024, 12, 31) }, Records("signed.png")).Value);
        Assert.Empty(Run.Score(Dated, Records("signed.png")).Notes);
        Assert.StartsWith("1 image has no time stamp", Assert.Single(Run.Score(new CredentialValidationRate(), Records("signed.png")).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_manifest_is_elsewhere()
    {
        var score = Run.Score(Dated, Records("remote.jpg"));
        Assert.Equal(0, score.Value);
        Assert.Equal("'remote.jpg' has no manifest but one that is said to be at https://example.org/manifest", score.Evidence.Single().Detail);
        Assert.StartsWith("1 image says that the manifest is elsewhere", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_at_an_image_that_is_not_there_unless_such_are_counted()
    {
        Assert.Contains("'gone.png' cannot be used", Assert.Throws<AuditException>(() => Run.On(Dated, Records("gone.png"))).Message, StringComparison.Ordinal);
        var score = Run.Score(Dated, Records("gone.png", "signed.png") with { Media = Files(countsBroken: true) });
        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record was left out: its images cannot be used"], score.Notes);
    }

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(Dated, Records()).Value);

    [Fact]
    public void Needs_certificates_to_trust() => Assert.Contains(
        "option 'trust': 'signed.png' cannot be used", Assert.Throws<AuditException>(() => Run.On(Dated with { Trust = ["signed.png"] }, Records("signed.png"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Tells_curation_which_images_are_at_fault() =>
        Assert.Equal([0, 1], Records("signed.png", "changed.png").Samples().Select(sample => Dated.FaultsOf(sample).Count()));

    private static Run.Records Records(params IEnumerable<string> images) => new([.. images.Select(static image => Run.Record(("image", image)))]) { Media = Files() };

    private static FakeMedia Files(bool countsBroken = false)
    {
        byte[] signed = new SignedImage(Signers.Leaf).Write(), changed = [.. signed];
        changed[^20] ^= 1;
        byte[] bare = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0];
        byte[] text = [.. "http://ns.adobe.com/xap/1.0/\0<rdf dcterms:provenance=\"https://example.org/manifest\"/>"u8];
        byte[] remote = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(text.Length + 2), .. text, 0xFF, 0xD9];
        return new FakeMedia { CountsBroken = countsBroken }.With("signed.png", signed).With("changed.png", changed).With("bare.png", bare).With("remote.jpg", remote)
            .With("roots.pem", Signers.Root.Pem()).With("others.pem", Signer.Root().Pem());
    }
}
