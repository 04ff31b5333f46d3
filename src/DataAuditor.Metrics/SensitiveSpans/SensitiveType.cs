using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.SensitiveSpans;

/// <summary>Kinds of what points to a person or a machine, or opens a door to one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SensitiveType>))]
public enum SensitiveType
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An address of the Internet Protocol, version 4.</summary>
    Ipv4,

    /// <summary>An address of the Internet Protocol, version 6.</summary>
    Ipv6,

    /// <summary>An address of the web or of another service, with its scheme or with www, in which nothing more telling stands.</summary>
    Url,

    /// <summary>A telephone number: international with +, with the area in brackets, North American, or named as one.</summary>
    Phone,

    /// <summary>A range of addresses, such as 10.0.0.0/8.</summary>
    Cidr,

    /// <summary>A hardware address, written in pairs or as three groups of four.</summary>
    Mac,

    /// <summary>The name of a machine: inside a network, numbered, with a port, or named as one.</summary>
    Host,

    /// <summary>A universally unique identifier.</summary>
    Uuid,

    /// <summary>The identifier of a session or the value of its cookie.</summary>
    SessionId,

    /// <summary>The name of an account.</summary>
    Username,

    /// <summary>A path into a person's own folder.</summary>
    HomePath,

    /// <summary>A password, by what it is called or by its place in a URL.</summary>
    Password,

    /// <summary>A token that whoever bears it is let in with, by what it is called.</summary>
    Bearer,

    /// <summary>A JSON Web Token.</summary>
    Jwt,

    /// <summary>A private key in PEM, or its first line.</summary>
    PrivateKey,

    /// <summary>A key of Amazon Web Services.</summary>
    AwsKey,

    /// <summary>A key or signature of Azure.</summary>
    AzureKey,

    /// <summary>A key or token of Google.</summary>
    GoogleKey,

    /// <summary>A token of GitHub.</summary>
    GithubToken,

    /// <summary>A token of GitLab.</summary>
    GitlabToken,

    /// <summary>A token of npm.</summary>
    NpmToken,

    /// <summary>A token or web hook of Slack.</summary>
    SlackToken,

    /// <summary>A key of Stripe.</summary>
    StripeKey,

    /// <summary>A key of another service, by its prefix or by what it is called.</summary>
    ApiKey,

    /// <summary>A number of a payment card, with its check digit.</summary>
    CreditCard,

    /// <summary>An international bank account number, with its check digits.</summary>
    Iban,

    /// <summary>A social security number of the United States.</summary>
    Ssn,

    /// <summary>A date that is named as one of birth.</summary>
    DateOfBirth,
}
