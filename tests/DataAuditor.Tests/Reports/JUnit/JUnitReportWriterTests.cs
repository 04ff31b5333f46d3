using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using DataAuditor.Reports.JUnit;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports.JUnit;

public sealed class JUnitReportWriterTests
{
    /// <summary>The part of the format that services agree on.</summary>
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element ref="testsuite" maxOccurs="unbounded"/></xs:sequence><xs:attributeGroup ref="counts"/></xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType><xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attributeGroup ref="counts"/></xs:complexType></xs:element>
          <xs:element name="testcase"><xs:complexType>
            <xs:choice minOccurs="0">
              <xs:element name="failure"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="message" use="required"/><xs:attribute name="type" use="required"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
              <xs:element name="skipped"><xs:complexType><xs:attribute name="message"/></xs:complexType></xs:element>
              <xs:element name="system-out" type="xs:string"/>
            </xs:choice>
            <xs:attribute name="classname" use="required"/><xs:attribute name="name" use="required"/><xs:attribute name="file"/>
            <xs:attribute name="line" type="xs:positiveInteger"/><xs:attribute name="time" type="xs:decimal"/>
          </xs:complexType></xs:element>
          <xs:attributeGroup name="counts">
            <xs:attribute name="name" use="required"/><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger"/><xs:attribute name="skipped" type="xs:nonNegativeInteger"/><xs:attribute name="time" type="xs:decimal"/>
          </xs:attributeGroup>
        </xs:schema>
        """;

    [Theory]
    [MemberData(nameof(NamedAudits.Names), MemberType = typeof(NamedAudits))]
    public void Keeps_to_the_schema(string name)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(Schema)));

        Page(NamedAudits.Of(name)).Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
    }

    [Fact]
    public void Has_a_case_for_each_gate_and_fails_those_that_block()
    {
        var suite = Page(SampleAudits.Failed).Root!.Element("testsuite")!;

        Assert.Equal("12", (string?)suite.Attribute("tests"));
        Assert.Equal("4", (string?)suite.Attribute("failures"));
        Assert.Equal(12, suite.Elements("testcase").Count());
        Assert.Equal(4, suite.Descendants("failure").Count());
        var rules = suite.Elements("testcase").Single(one => (string?)one.Attribute("name") == "tabular.validity.violation-rate max").Element("failure")!;
        Assert.Equal("DA1001", (string?)rules.Attribute("type"));
        Assert.Contains("record 17: discount is 0.85", rules.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_every_case_a_name_of_its_own()
    {
        var gate = SampleGates.Failing[0];
        var names = Page(SampleAudits.Failed with { Gates = [gate, gate with { Value = 1 }, gate with { Value = 2 }] }).Descendants("testcase").Select(one => one.Attribute("name")!.Value).ToArray();

        Assert.Equal(["tabular.validity.chi-square min", "tabular.validity.chi-square min (2)", "tabular.validity.chi-square min (3)"], names);
    }

    [Fact]
    public void Warnings_do_not_fail_and_say_so_in_their_output() =>
        Assert.StartsWith("warning: ", Page(SampleAudits.Warned).Descendants("system-out").Single(output => output.Value.Contains("maxRegression", StringComparison.Ordinal)).Value, StringComparison.Ordinal);

    private static XDocument Page(AuditResult result) => XDocument.Parse(Rendered.Text(new JUnitReportWriter(), result));
}
