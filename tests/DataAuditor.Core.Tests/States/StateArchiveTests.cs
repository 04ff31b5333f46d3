using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

public sealed class StateArchiveTests
{
    [Fact]
    public void Passes_parts_of_every_kind()
    {
        var written = Archived.Bytes(archive =>
        {
            archive.Pass(7L);
            archive.Pass(true);
            archive.PassOptional<double>(null);
            archive.PassOptional<double>(0.5);
            archive.Pass((string?)null);
            archive.PassText("ü\0");
            archive.PassName(Role.Real);
            archive.PassVector([1, -2]);
            archive.PassLocation(new SourceLocation("a.csv", 3, 4));
        });

        Archived.Read(written, archive =>
        {
            Assert.Equal(7, archive.Pass(0L));
            Assert.True(archive.Pass(false));
            Assert.Null(archive.PassOptional<double>(1));
            Assert.Equal(0.5, archive.PassOptional<double>(null));
            Assert.Null(archive.Pass(""));
            Assert.Equal("ü\0", archive.PassText(""));
            Assert.Equal(Role.Real, archive.PassName(default(Role)));
            Assert.Equal([1, -2], archive.PassVector(null));
            Assert.Equal(new SourceLocation("a.csv", 3, 4), archive.PassLocation(null));
        });
    }

    /// <summary>JSON can spell lone surrogates, and UTF-8 cannot.</summary>
    [Fact]
    public void Passes_any_text_as_it_is()
    {
        foreach (var text in new[] { "", "\U0001F600 and \u00E9", "a\uD83Db", "\uDE00\uD83D", "\U0001F600\uD83D" })
        {
            Archived.Read(Archived.Bytes(archive => archive.PassText(text)), archive => Assert.Equal(text.ToCharArray(), archive.PassText("").ToCharArray()));
        }
    }

    [Fact]
    public void Passes_pages_of_any_number()
    {
        var pages = new ReadOnlyMemory<int>[] { new[] { 1, 2 }, Array.Empty<int>(), new[] { 3 } };
        List<int> read = [];

        Archived.Read(Archived.Bytes(archive => archive.PassPages(pages, static _ => { })), archive => archive.PassPages<int>([], page => read.AddRange(page)));

        Assert.Equal([1, 2, 3], read);
    }

    [Fact]
    public void Passes_where_a_record_stands()
    {
        var record = Sample.Broken(Role.Holdout, 5, "no JSON", SampleOrigin.None with { File = "a.jsonl" }, line: 6);

        Archived.Read(Archived.Bytes(archive => archive.PassRecord(record)), archive =>
        {
            var read = archive.PassRecord(null)!;
            Assert.Equal((Role.Holdout, 5, new SourceLocation("a.jsonl", 6), "no JSON"), (read.Role, read.Index, read.Location, read.Fault));
        });
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        Assert.Equal("a truth value is neither true nor false", Archived.Refusal(static archive => archive.Pass<byte>(2), static archive => archive.Pass(true)));
        Assert.Equal("a text has no form", Archived.Refusal(static archive => archive.Pass<byte>(3), static archive => archive.Pass("")));
        Assert.Equal("a text is missing", Archived.Refusal(static archive => archive.Pass((string?)null), static archive => archive.PassText("")));
        Assert.Equal("a name is none of those that there are", Archived.Refusal(static archive => archive.Pass((Role)9), static archive => archive.PassName(default(Role))));
        Assert.Equal("a number is not finite", Archived.Refusal(static archive => archive.Pass(double.NaN), static archive => archive.PassFinite(0)));
        Assert.Equal("a number is not finite", Archived.Refusal(static archive => archive.PassArray([double.PositiveInfinity]), static archive => archive.PassVector(null)));
        Assert.Equal("a number of items is negative", Archived.Refusal(static archive => archive.Pass(-1L), static archive => archive.PassCount(0L)));
    }

    /// <summary>A number of items takes no memory before the items were read.</summary>
    [Fact]
    public void Takes_no_number_at_its_word()
    {
        static void Most(StateArchive archive) => archive.Pass(int.MaxValue);

        Assert.Equal("it ends too early", Archived.Refusal(Most, static archive => archive.PassArray<UInt128>([])));
        Assert.Equal("a text is too long", Archived.Refusal(
            static archive =>
            {
                archive.Pass<byte>(1);
                Most(archive);
            },
            static archive => archive.PassText("")));
        Assert.Equal("it ends too early", Archived.Refusal(Most, static archive => archive.PassList(new List<long>(), archive.Pass)));
        Assert.Equal("it ends too early", Archived.Refusal(Most, static archive => archive.PassMap(new Dictionary<long, long>(), archive.Pass, archive.Pass)));
    }
}
