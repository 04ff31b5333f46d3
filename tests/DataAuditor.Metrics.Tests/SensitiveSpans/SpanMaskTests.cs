using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DataAuditor.Metrics.SensitiveSpans;

namespace DataAuditor.Metrics.Tests.SensitiveSpans;

public sealed class SpanMaskTests
{
    [Theory]
    [InlineData("uuid", "d3d4c5fe-7c06-47eb-21b2-8a3d7f340b0c", 8)]
    [InlineData("ipv4", "10.0.0.1", 2)]
    [InlineData("password", "hünter2", 2)]
    [InlineData("my-own", "anything", 2)]
    public void Shows_the_kind_and_as_much_of_the_hash_as_nobody_can_turn_back(string kind, string value, int digits)
    {
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..digits];

        Assert.Equal($"{kind}#{expected}", SpanMask.Of(new SensitiveSpan(kind, 3, value.Length), "at " + value + " there"));
    }

    [Theory]
    [InlineData("nothing <*> here", "nothing <*> here")]
    [InlineData("login from 203.0.113.77 of bob@corp.example", "login from ipv4#{203.0.113.77} of email#{bob@corp.example}")]
    [InlineData("10.0.0.1", "ipv4#{10.0.0.1}")]
    public void Stands_in_a_line_for_each_span(string line, string masked) => Assert.Equal(
        Regex.Replace(masked, @"\{(.*?)\}", static value => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value.Groups[1].Value)))[..2]),
        SpanMask.Within(line));
}
