using System.Formats.Asn1;
using DataAuditor.Metrics.Credentials.Certificates;

namespace DataAuditor.Metrics.Credentials.TimeStamps;

/// <summary>Checks time stamps. What is wrong with one is no failure of the manifest: it then has no time of signing but now.</summary>
/// <param name="trust">Null to trust every authority, as claims of the first version do.</param>
internal sealed class TimeStampValidator(TrustList? trust)
{
    /// <returns>When what is stamped existed; null where the stamp does not show it.</returns>
    /// <param name="uri">What the statuses are of.</param>
    public DateTimeOffset? Check(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> stamped, StatusLog log, string uri)
    {
        if (TimeStampToken.Find(bytes) is not { } token)
        {
            log.Note(StatusCode.TimeStampMalformed, uri);
            return null;
        }

        var fault = StatusCode.TimeStampUntrusted;
        foreach (var signer in token.Signers)
        {
            if (token.Certificates.FirstOrDefault(signer.Is) is not { } certificate) continue;

            (fault, var isStamped) = FaultOf(token, signer, certificate, stamped);
            if (isStamped) log.Success(StatusCode.TimeStampValidated, uri);
            if (fault is null)
            {
                log.Success(StatusCode.TimeStampTrusted, uri);
                return token.Stamp.Time;
            }
        }

        log.Note(fault!, uri);
        return null;
    }

    private (string? Fault, bool IsStamped) FaultOf(TimeStampToken token, TimeStampSigner signer, Certificate certificate, ReadOnlySpan<byte> stamped)
    {
        var stamp = token.Stamp;
        try
        {
            if (signer.IsOf(token.Content.Span) is not { } isOf) return (StatusCode.TimeStampMalformed, false);
            if (!isOf) return (StatusCode.TimeStampMismatch, false);
            if (!signer.Signed(token.Content.Span, certificate.Key)) return (StatusCode.TimeStampUntrusted, false);
        }
        catch (AsnContentException)
        {
            return (StatusCode.TimeStampMalformed, false);
        }

        if (!IsWithin(certificate, stamp)) return (StatusCode.TimeStampOutsideValidity, false);
        if (stamp.Hash is null) return (StatusCode.TimeStampUntrusted, false);
        if (!stamp.IsOf(stamped)) return (StatusCode.TimeStampMismatch, false);

        return (IsTrusted(token, certificate) ? null : StatusCode.TimeStampUntrusted, true);
    }

    private bool IsTrusted(TimeStampToken token, Certificate certificate) =>
        trust is null
        || (CertificateProfile.FaultOfTimeStamper(certificate, token.Stamp.Time) is null && trust.Trusts(Ordered(token.Certificates, certificate), token.Stamp.Time));

    /// <summary>The certificates of a token stand in no order: each is followed by its issuer.</summary>
    private static List<Certificate> Ordered(IReadOnlyList<Certificate> certificates, Certificate first)
    {
        var chain = new List<Certificate> { first };
        while (certificates.FirstOrDefault(next => !chain.Contains(next) && chain[^1].Issuer.Span.SequenceEqual(next.Subject.Span)) is { } issuer) chain.Add(issuer);
        return chain;
    }

    private static bool IsWithin(Certificate certificate, TimeStampContent stamp)
    {
        const long most = 60;
        var slack = TimeSpan.FromSeconds(Math.Min(stamp.Accuracy, most));
        return certificate.NotBefore - stamp.Time <= slack && stamp.Time - certificate.NotAfter <= slack;
    }
}
