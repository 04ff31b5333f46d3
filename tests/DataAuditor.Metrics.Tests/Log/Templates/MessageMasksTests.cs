using System.Text;
using DataAuditor.Metrics.Log.Templates;

namespace DataAuditor.Metrics.Tests.Log.Templates;

public sealed class MessageMasksTests
{
    [Theory]
    [InlineData("took 12 ms", "took <*> ms")]
    [InlineData("took 12.5ms, 3% of 10MB", "took <*>, <*> of <*>")]
    [InlineData("at -5 or +3.2 or 1e9", "at <*> or <*> or 1e9")]
    [InlineData("uid=0 [1] (2) x=-7", "uid=<*> [<*>] (<*>) x=<*>")]
    [InlineData("10.0.0.1:80 to 10.0.0.0/8", "<*> to <*>")]
    [InlineData("blk_-1608999687919862906 done", "blk_<*> done")]
    [InlineData("2026-11-22T04:05:06.789Z start", "<*> start")]
    [InlineData("2026-11-22 04:05:06,789 start", "<*> <*> start")]
    [InlineData("Jun 14 15:16:01 at Sun Jul  1 2005", "<*> <*> at <*> <*>")]
    [InlineData("Sun shines in May or so", "Sun shines in May or so")]
    [InlineData("0x7ffe and deadbeef01 but decade and facade", "<*> and <*> but decade and facade")]
    [InlineData("id 123e4567-e89b-12d3-a456-426614174000.", "id <*>.")]
    [InlineData("from fe80::1 and 00:1a:2B:3c:4d:5e", "from <*> and <*>")]
    [InlineData("std::vector a::b", "std::vector a::b")]
    [InlineData("open /var/log/x.log: no", "open <*>: no")]
    [InlineData("open 'C:\\a\\b.txt' and/or x", "open '<*>' and/or x")]
    [InlineData("GET https://a.b/c?d=e&f=1 now", "GET <*> now")]
    [InlineData("proxy.cse.edu.hk:5070 by ns3.a.net in org.apache.Log", "<*> by <*> in org.apache.Log")]
    [InlineData("utf8 v2 ssh2 7zip", "utf8 v2 ssh2 7zip")]
    [InlineData("<*> is 1", "<*> is <*>")]
    [InlineData("", "")]
    [InlineData("/", "/")]
    [InlineData("-", "-")]
    public void Mask_what_varies_by_its_form(string message, string masked) => Assert.Equal(masked, new MessageMasks(null, MaskSet.BuiltIn).Apply(message).ToString());

    [Fact]
    public void Put_the_users_pattern_first()
    {
        var pattern = MessageMasks.Compile("user [a-z]+").Pattern;

        Assert.Equal("<*> has <*>", new MessageMasks(pattern, MaskSet.BuiltIn).Apply("user anna has 3").ToString());
        Assert.Equal("<*> has 3", new MessageMasks(pattern, MaskSet.None).Apply("user anna has 3").ToString());
        Assert.Equal("nobody has 3", new MessageMasks(pattern, MaskSet.None).Apply("nobody has 3").ToString());
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?=a)")]
    public void Name_what_is_wrong_with_a_pattern(string pattern)
    {
        var (compiled, fault) = MessageMasks.Compile(pattern);

        Assert.Null(compiled);
        Assert.False(string.IsNullOrWhiteSpace(fault));
    }

    // Of each a megabyte: whoever reads it again from every place does not end.
    [Theory]
    [InlineData("1.")]
    [InlineData("1T")]
    [InlineData("a:")]
    [InlineData("aaaaaaaa-")]
    [InlineData("1-a")]
    [InlineData("a.")]
    [InlineData("Mon, ")]
    [InlineData("/")]
    [InlineData("é1")]
    [InlineData("\0\u0001")]
    public void Read_hostile_messages_but_once(string repeated)
    {
        var message = new StringBuilder().Insert(0, repeated, (1 << 20) / repeated.Length).ToString();

        Assert.True(new MessageMasks(null, MaskSet.BuiltIn).Apply(message).Length <= 2 * message.Length);
    }
}
